import { HostError } from '../host-error.ts';

/** The editor would not take the text; what was in it before is in it again, to the character. */
export class InsertError extends HostError {
  constructor(why: string) {
    super('insert_failed', why);
  }
}
