/** Wrong usage, configuration or a missing input. The message is one line that names the option and the mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An input path that does not exist, or a pattern that nothing matches. */
export class MissingInputError extends UsageError {
  constructor(
    readonly input: string,
    message: string,
  ) {
    super(message);
  }
}

/** An output folder that is in the way. */
export class OutputExistsError extends UsageError {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** A file of a run does not hold what it should. */
export class CorruptRunError extends Error {
  override readonly name = 'CorruptRunError';
  constructor(
    readonly file: string,
    readonly line: number | null,
    message: string,
  ) {
    super(line === null ? `${file}: ${message}` : `${file}:${line}: ${message}`);
  }
}

/** The run was asked to stop. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}
