import type { Origin } from './document.js';
import type { StageName } from './stage.js';

export const rejectionCodes = [
  'unreadable',
  'unsupportedFormat',
  'binary',
  'invalidUtf8',
  'invalidUtf16',
  'tooLarge',
  'malformedJson',
  'notARecord',
  'noText',
  'textAndHtml',
  'wrongFieldType',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Input that could not be read. Bad input is a value: the run goes on. */
export type Rejection = {
  readonly origin: Origin;
  readonly stage: StageName;
  readonly code: RejectionCode;
  /** One sentence that says what is wrong and, where there is one, the mend. */
  readonly message: string;
};
