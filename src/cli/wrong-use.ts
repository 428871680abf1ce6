/** The command line asks for something that is not there; the message is for the person who typed it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
