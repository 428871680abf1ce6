import type { SignUpEntry } from '../../model/sign-up.ts';
import { askToConfirm, confirmSignUp, requestIn } from '../../monitor/sign-up.ts';
import type { SignUps } from '../../monitor/sign-ups.ts';
import { sourceOf } from '../access/source.ts';
import { does, type Route, shows } from '../route.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { askedView, confirmedView, confirmView, type SignUpSheet, signUpView } from '../views/sign-up.ts';
import type { Visit } from '../visit.ts';

/** Every vendor may be ticked. */
const MOST_BYTES = 32_000;

export const signUpRoutes: readonly Route[] = [
  shows('/subscribe', 'public', withSignUps(showForm)),
  does('/subscribe', 'public', withSignUps(ask), MOST_BYTES),
  shows('/subscribe/:token', 'signed-link', withSignUps(showRequest)),
  does('/subscribe/:token', 'signed-link', withSignUps(confirm)),
];

function withSignUps(
  answer: (visit: Visit, signUps: SignUps) => Response | Promise<Response>,
): Route['answer'] {
  return (visit) => {
    const { signUps } = visit.context;
    return signUps === undefined ? notFound(visit, visit.words.signUp.off) : answer(visit, signUps);
  };
}

function showForm(visit: Visit): Response {
  const entry: SignUpEntry = {
    address: '',
    language: visit.words.language,
    languages: 'all',
    vendors: [],
    jurisdictions: [],
    severity: 'all',
    delivery: 'immediate',
  };
  return form(visit, { entry });
}

/** Whatever address it is, the answer is the same: nobody finds out here who subscribes. */
async function ask(visit: Visit, signUps: SignUps): Promise<Response> {
  const { access, call, context, words } = visit;
  const entry = await entryIn(visit);
  if (signUps.read(entry) === undefined)
    return form(visit, { entry, problem: words.signUp.notUnderstood }, 400);
  const [source, now] = [sourceOf(call), context.clock.now()];
  if (!access.signUps.isFree(source, now)) return form(visit, { entry, problem: words.signUp.tooOften }, 429);
  access.signUps.count(source, now);
  if ((await askToConfirm(context, signUps, entry)) === 'too-many')
    return form(visit, { entry, problem: words.signUp.tooMany }, 429);
  return showSheet(visit, { title: words.signUp.askedTitle, content: askedView(visit) });
}

async function entryIn(visit: Visit): Promise<SignUpEntry> {
  const [delivery, language] = [await visit.field('delivery'), await visit.field('language')];
  return {
    address: (await visit.field('address')).trim(),
    language,
    languages: 'all',
    vendors: await visit.fields('vendor'),
    jurisdictions: await visit.fields('place'),
    severity: await visit.field('severity'),
    delivery:
      delivery === 'immediate'
        ? 'immediate'
        : {
            digest: delivery,
            hour: Number(await visit.field('hour')),
            timeZone: await visit.field('timeZone'),
          },
  };
}

/** Asks once more: whatever follows links in mails (scanners, previews) must not sign anybody up. */
function showRequest(visit: Visit, signUps: SignUps): Response {
  const request = requestIn(visit.context, signUps, visit.param('token'));
  if (request === undefined) return notFound(visit, visit.words.signUp.expired);
  const content = confirmView(visit, { ...offers(visit), entry: request.entry });
  return showSheet(visit, { title: visit.words.signUp.confirmTitle, content });
}

async function confirm(visit: Visit, signUps: SignUps): Promise<Response> {
  const request = requestIn(visit.context, signUps, visit.param('token'));
  if (request === undefined) return notFound(visit, visit.words.signUp.expired);
  const as = await confirmSignUp(visit.context, signUps, request.entry);
  return showSheet(visit, { title: visit.words.signUp.confirmedTitle, content: confirmedView(visit, as) });
}

function form(visit: Visit, sheet: Pick<SignUpSheet, 'entry' | 'problem'>, status = 200): Response {
  const content = signUpView(visit, { ...offers(visit), ...sheet });
  return showSheet(visit, { title: visit.words.signUp.title, content }, status);
}

function offers({ context: { pages } }: Visit): Pick<SignUpSheet, 'vendors' | 'places'> {
  const vendors = new Map(pages.map(({ vendor }) => [vendor.id, vendor]));
  const places = new Set(pages.flatMap(({ jurisdictions }) => jurisdictions));
  return {
    vendors: [...vendors.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    places: [...places].toSorted(),
  };
}
