import type { Role } from './role.ts';

/** Somebody who may use the web page of a monitor that others can reach. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  /** What the password gives by scrypt, with its salt and its cost; see `config/password.ts`. */
  readonly password: string;
}
