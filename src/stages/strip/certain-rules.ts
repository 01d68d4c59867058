import type { Evidence } from '../../model/evidence.js';
import { shape } from '../../model/surfaces.js';
import { attributionOf } from './credits/attributions.js';
import { creditsOf } from './credits/credits.js';
import { longestLine, type PhraseTable } from './interface-phrases.js';
import type { JudgedPage } from './judged-page.js';
import { keep, remove, type Verdict } from './verdicts.js';

/** Verdicts that need no judgement; undefined where the line must be judged. */
export function certainVerdicts(
  { identified, page, view, harvested, interfaceShare }: JudgedPage,
  phrases: PhraseTable,
): (Verdict | undefined)[] {
  const { blocks } = identified;
  const { shapes, digits } = page.surfaces;
  const mayBePhrase = (at: number) =>
    view.units(at) <= longestLine && (interfaceShare[at] > 0 || digits[at] > 0 || (shapes[at] & shape.unusual) !== 0);
  const credits = creditsOf(view);
  // What surrounds a page's blocks is weighed with everything else that is known of them.
  const isPage = identified.document.tree !== undefined;
  return blocks.map((block, at) => {
    if (block.kind === 'caption') return remove({ code: 'credit', kind: 'caption' });
    // A page shows code of others too (a form to embed it, say): it is judged, each element as one.
    if (block.kind === 'code') return isPage ? undefined : keep({ code: 'protectedKind', kind: 'code' });
    if (mayBePhrase(at)) {
      const phrase = phrases.interfacePhrase(view.text(at));
      if (phrase !== undefined) return remove({ code: 'interfacePhrase', ...phrase });
    }
    const credit = credits[at];
    if (credit !== undefined) {
      const evidence: Evidence = { code: 'credit', kind: credit };
      const taken = attributionOf(view.text(at)) === undefined ? harvested.lines.get(at) : 'attribution';
      return taken === undefined ? remove(evidence) : remove(evidence, { code: 'harvestedMetadata', field: taken });
    }
    const field = harvested.lines.get(at);
    if (field !== undefined) return remove({ code: 'harvestedMetadata', field });
    if (harvested.titleLine?.at === at) {
      const { given, sharedWords } = harvested.titleLine;
      // A title that the page gives is metadata; what only looks like one is judged.
      if (isPage) return given ? remove({ code: 'harvestedMetadata', field: 'title' }) : undefined;
      return keep({ code: 'title', given, sharedWords });
    }
    return undefined;
  });
}
