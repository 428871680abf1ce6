import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface UnrulyMailServer {
  readonly port: number;
  /** The mails that were handed over whole, as they came over the line. */
  readonly mails: readonly string[];
  /** Whether each of them came over an encrypted line. */
  readonly secure: readonly boolean[];
  /** Cuts every connection, as a power failure would. */
  cut(): void;
}

export interface Manners extends SMTPServerOptions {
  /** What happens once a mail is there whole: an error is the answer to it; nothing, silence. */
  readonly onMail?: (answer: (error?: Error) => void, server: UnrulyMailServer) => void;
}

/** A real SMTP server on loopback that behaves as a test tells it to; it is closed after the test. */
export async function openUnrulyMailServer(t: TestContext, manners: Manners = {}): Promise<UnrulyMailServer> {
  const { onMail = (answer) => answer(), ...options } = manners;
  const mails: string[] = [];
  const secure: boolean[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 1,
    onData(stream, session, answer) {
      text(stream).then((mail) => {
        mails.push(mail);
        secure.push(session.secure);
        onMail(answer, unruly);
      }, answer);
    },
    ...options,
  });
  // A client that hangs up at once is what these tests are about, not a fault of the server's.
  server.on('error', () => undefined);
  const { cut, port } = await listening(server.server, () => server.listen(0, '127.0.0.1'));
  const unruly: UnrulyMailServer = { port, mails, secure, cut };
  t.after(() => new Promise<void>((closed) => server.close(() => closed())));
  return unruly;
}

/** A server that says what it is told to say when somebody calls, whatever the protocol. */
export async function openCannedServer(
  t: TestContext,
  greet: (socket: Socket) => void,
): Promise<{ readonly port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    greet(socket);
  });
  const { cut, port } = await listening(server, () => server.listen(0, '127.0.0.1'));
  t.after(() => {
    cut();
    server.close();
  });
  return { port };
}

/** A server that answers a mail, or whatever else `at` begins the line of, with words of its own. */
export function openTalkativeServer(
  t: TestContext,
  words: string,
  { at = '.' } = {},
): Promise<{ readonly port: number }> {
  const usual = { EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '235 yes', DATA: '354 go' };
  const answers = new Map(Object.entries({ ...usual, [at]: words }));
  return openCannedServer(t, (socket) => {
    let inMail = false;
    const say = (answer: string) => socket.write(`${answer}\r\n`);
    say('220 here');
    createInterface(socket).on('line', (line) => {
      const verb = line.split(' ')[0] ?? '';
      if (inMail && line !== '.') return;
      const answer = answers.get(verb) ?? '250 yes';
      inMail = answer.startsWith('354');
      say(answer);
    });
  });
}

async function listening(
  server: Server,
  listen: () => void,
): Promise<{ readonly port: number; cut(): void }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((ready) => {
    server.once('listening', ready);
    listen();
  });
  return { port: (server.address() as AddressInfo).port, cut };
}

/** An answer with a code of its own. */
export function reply(responseCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode });
}
