import { composeAlert } from '../../src/alert/compose-alert.ts';
import { openMailer } from '../../src/alert/open-mailer.ts';
import { aMatter, aSubscriber, sender } from './a-change.ts';

// Sends one mail to the SMTP server or into the folder named, and prints what became of it. A process of its own,
// because whom to trust and how much a file may hold are settled when a process starts.
const [where = ''] = process.argv.slice(2);
const smtp = where.includes('://') ? { smtpUrl: where } : {};
const mailer = openMailer({ from: sender.from, outboxDir: where, filesWanted: false, ...smtp });
const outcome = await mailer.send(composeAlert(aMatter(), aSubscriber(), sender));
await mailer.close();
process.stdout.write(JSON.stringify(outcome));
