import { grownColumn } from './growing-columns.js';

const none = 0xffffffff;

/**
 * Which members belong to which list, each to one at most: doubly linked, so that a member leaves in constant time however
 * many there are. Members and lists are small numbers. 12 bytes a member, 4 a list, each with at most half as much again.
 */
export class MemberLists {
  private lists = new Uint32Array(64);
  private nexts = new Uint32Array(64);
  private befores = new Uint32Array(64);
  private firsts = new Uint32Array(64).fill(none);

  get bytes(): number {
    return 12 * this.lists.length + 4 * this.firsts.length;
  }

  /** @param member that belongs to no list */
  add(member: number, list: number): void {
    this.makeRoom(member, list);
    const first = this.firsts[list];
    this.lists[member] = list;
    this.nexts[member] = first;
    this.befores[member] = none;
    if (first !== none) this.befores[first] = member;
    this.firsts[list] = member;
  }

  /** @param member that belongs to a list */
  remove(member: number): void {
    const next = this.nexts[member];
    const before = this.befores[member];
    if (before === none) this.firsts[this.lists[member]] = next;
    else this.nexts[before] = next;
    if (next !== none) this.befores[next] = before;
  }

  /** @param member that belongs to a list */
  listOf(member: number): number {
    return this.lists[member];
  }

  isEmpty(list: number): boolean {
    return list >= this.firsts.length || this.firsts[list] === none;
  }

  /** Last come first. */
  *membersOf(list: number): Generator<number> {
    if (list >= this.firsts.length) return;
    for (let member = this.firsts[list]; member !== none; member = this.nexts[member]) yield member;
  }

  private makeRoom(member: number, list: number): void {
    while (member >= this.lists.length) {
      this.lists = grownColumn(this.lists);
      this.nexts = grownColumn(this.nexts);
      this.befores = grownColumn(this.befores);
    }
    while (list >= this.firsts.length) {
      const filled = this.firsts.length;
      this.firsts = grownColumn(this.firsts);
      this.firsts.fill(none, filled);
    }
  }
}
