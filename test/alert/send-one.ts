import { composeAlert } from '../../src/alert/compose-alert.ts';
import { openSmtp } from '../../src/alert/smtp.ts';
import { aMatter, aSubscriber, sender } from './a-change.ts';

// A process of its own, because whom to trust is read once, from NODE_EXTRA_CA_CERTS.
const mailer = openSmtp(process.argv[2] ?? '');
const outcome = await mailer.send(composeAlert(aMatter(), aSubscriber(), sender));
await mailer.close();
process.stdout.write(JSON.stringify(outcome));
