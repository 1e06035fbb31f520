/** How long one project may take. The engine has no clock of its own: without a budget it takes what it needs. */
export interface Budget {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Milliseconds. */
  readonly limit: number;
}

/** What hosts give a project: a large one takes a few seconds. */
export const TIME_LIMIT = 60_000;

/** The check of a project took longer than it may: what was not looked at is not known. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';

  constructor(limit: number) {
    super(`the check took longer than ${Math.round(limit / 1000)} s and was left unfinished`);
  }
}

/** Tells whether the time is up that runs from its making; without a budget it never is. */
export class Timer {
  /** Somebody was told that the time is up, and has left something out. */
  wasOver = false;
  private readonly end: number;

  constructor(private readonly budget?: Budget) {
    this.end = budget ? budget.now() + budget.limit : 0;
  }

  isOver(): boolean {
    this.wasOver ||= this.budget !== undefined && this.budget.now() > this.end;
    return this.wasOver;
  }
}
