import type { KeptReason } from '../model/cluster.js';

const says: { readonly [code in KeptReason['code']]: string } = {
  preferredSource: 'it comes from a preferred source',
  copyNamesOrigin: 'the copy says it first appeared elsewhere',
  publishersOwnSite: "it stands on the publisher's own site",
  earlierDate: 'it bears the earlier date, or the only one',
  moreComplete: 'it is more complete',
  lessBoilerplate: 'it came with less around it',
  firstId: 'nothing tells them apart but the id',
};

/** Why a document was kept, in a few words; the code itself where a newer version wrote it. */
export function keptReasonSays(code: string): string {
  return says[code as KeptReason['code']] ?? code;
}
