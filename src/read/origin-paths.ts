import { sep } from 'node:path';

/** Something that an origin path can be given to. */
type Placed = { readonly path: string; readonly absolute: string };

/**
 * Gives every item an origin path of its own: items that share one are all extended to the left by the names of the
 * folders they stand in, as many as tell them apart. Every round looks at all items at once, so the result does not
 * depend on their order. `absolute` must differ from item to item; then the rounds end, after at most as many as the
 * deepest path has folders.
 */
export function tellApart<Item extends Placed>(items: readonly Item[]): Item[] {
  const named = items.map((item) => ({ item, path: item.path, foldersAbove: foldersAbove(item) }));
  for (;;) {
    const uses = new Map<string, number>();
    for (const { path } of named) uses.set(path, (uses.get(path) ?? 0) + 1);
    let extended = false;
    for (const name of named) {
      if (uses.get(name.path) === 1) continue;
      const folder = name.foldersAbove.pop();
      if (folder === undefined) continue;
      name.path = `${folder}/${name.path}`;
      extended = true;
    }
    if (!extended) return named.map(({ item, path }) => ({ ...item, path }));
  }
}

/** Names of the folders above the part of the absolute path that `path` already shows, outermost first. */
function foldersAbove(item: Placed): string[] {
  const names = item.absolute.split(sep).filter((name) => name !== '');
  return names.slice(0, Math.max(0, names.length - item.path.split('/').length));
}
