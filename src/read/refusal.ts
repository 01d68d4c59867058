import type { Origin } from '../model/document.js';
import type { Rejection, RejectionCode } from '../model/rejection.js';

/** Why something could not be read, before it is known where it stood. */
export type Refusal = { readonly code: RejectionCode; readonly message: string };

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value;
}

export function rejection(origin: Origin, refusal: Refusal): Rejection {
  return { origin, stage: 'read', code: refusal.code, message: refusal.message };
}
