import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemberLists } from '../../src/kernel/member-lists.js';
import { NameNumbers } from '../../src/kernel/name-numbers.js';

const anySteps = fc.array(fc.tuple(fc.constantFrom('', 'a', 'b', 'é', '😀', 'a b', '\ud800'), fc.boolean()), {
  maxLength: 100,
});

test('each name has one number, and numbers that are free are given again', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const names = new NameNumbers();
      const known = new Map<string, number>();
      for (const [name, adds] of steps) {
        const number = known.get(name);
        expect(names.numberOf(name)).toBe(number ?? -1);
        if (adds && number === undefined) known.set(name, names.add(name));
        if (!adds && number !== undefined) {
          names.remove(number);
          known.delete(name);
        }
        expect(names.size).toBe(known.size);
      }
      expect(new Set(known.values()).size).toBe(known.size);
      for (const [name, number] of known) expect([names.nameOf(number), number < 7]).toEqual([name, true]);
    }),
  );
});

test('members of lists are those of a map of sets', () => {
  const steps = fc.array(fc.tuple(fc.nat(130), fc.nat(80)), { maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(steps, (moves) => {
      const lists = new MemberLists();
      const listOf = new Map<number, number>();
      for (const [member, list] of moves) {
        if (listOf.has(member)) {
          expect(lists.listOf(member)).toBe(listOf.get(member));
          lists.remove(member);
          listOf.delete(member);
        } else {
          lists.add(member, list);
          listOf.set(member, list);
        }
      }
      for (let list = 0; list <= 80; list++) {
        const members = [...listOf].flatMap(([member, own]) => (own === list ? [member] : []));
        expect([...lists.membersOf(list)].sort((a, b) => a - b)).toEqual(members.sort((a, b) => a - b));
        expect(lists.isEmpty(list)).toBe(members.length === 0);
      }
    }),
  );
});
