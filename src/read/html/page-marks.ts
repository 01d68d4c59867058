import type { BlockMarks, ContainerMark, PageMarks } from '../../model/page-marks.js';
import type { Draft } from './flow.js';
import type { InlineMarks } from './inline-marks.js';
import type { Container } from './places.js';

/** Puts into plain data what was gathered of a page's drafts, one after the other. */
export function pageMarks(drafts: readonly Draft[], { base, links }: InlineMarks): PageMarks {
  const containers = new NumberedContainers();
  const blocks = drafts.map(({ context, lineBreaks, marks }): BlockMarks => {
    const { container } = context;
    return {
      ...(container !== undefined && { container: containers.numberOf(container) }),
      ...(lineBreaks !== undefined && lineBreaks > 0 && { breaks: lineBreaks }),
      ...(marks?.language !== undefined && { language: marks.language }),
      ...(marks !== undefined && marks.runs.length > 0 && { runs: marks.runs }),
    };
  });
  return { ...(base !== undefined && { base }), containers: containers.inOrder, links, blocks };
}

class NumberedContainers {
  readonly inOrder: ContainerMark[] = [];
  private readonly numbers = new Map<Container, number>();

  /** Containers are nested 32 deep at most. */
  numberOf(container: Container): number {
    const known = this.numbers.get(container);
    if (known !== undefined) return known;
    const around = container.around === undefined ? undefined : this.numberOf(container.around);
    const number = this.inOrder.push({
      kind: container.kind,
      ...(around !== undefined && { around }),
      ...(container.kind === 'list' && container.ordered && { ordered: true }),
      ...(container.kind === 'item' && { number: container.number }),
    });
    this.numbers.set(container, number - 1);
    return number - 1;
  }
}
