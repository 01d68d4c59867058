import type { Block } from '../../model/block.js';
import type { Document } from '../../model/document.js';
import type { Segmented } from '../../model/flow.js';
import type { MapStage } from '../../model/stage.js';

/** For texts that are taken as they are: a page keeps the blocks of its renderer, any other text is one block. */
export const whole: MapStage<Document, Segmented> = {
  name: 'segment',
  version: 1,
  apply: (document) => ({ document, blocks: document.blocks ?? blocksOf(document) }),
};

function blocksOf(document: Document): Block[] {
  const end = document.utf8?.length ?? Buffer.byteLength(document.text);
  if (end === 0) return [];
  return [
    {
      start: 0,
      end,
      kind: 'text',
      get text() {
        return document.text;
      },
    },
  ];
}
