import type { WebContext } from '../web-context.ts';
import { type Forms, openForms } from './forms.ts';
import { type LogIn, openLogIn } from './log-in.ts';
import { type Throttle, throttle } from './throttle.ts';

/** What decides who may do what, for one web page. */
export interface Access {
  readonly isRequired: boolean;
  /** Cookies go over https alone. */
  readonly isSecure: boolean;
  readonly forms: Forms;
  readonly logIn: LogIn;
  readonly asks: Throttle;
  readonly posts: Throttle;
  readonly signUps: Throttle;
}

const MINUTE_MS = 60_000;

/** More than a person with many tabs, fewer than would keep the machine busy. */
const ASKS_A_MINUTE = 900;
const POSTS_A_MINUTE = 120;

/** A newsroom behind one address signs up in a morning; whoever does it more often is no reader. */
const SIGN_UPS_AN_HOUR = 10;

export function openAccess(context: WebContext): Access {
  const { accounts, url } = context.settings.web;
  return {
    isRequired: accounts === 'required',
    isSecure: url?.startsWith('https:') === true,
    forms: openForms(context),
    logIn: openLogIn(context),
    asks: throttle({ most: ASKS_A_MINUTE, withinMs: MINUTE_MS }),
    posts: throttle({ most: POSTS_A_MINUTE, withinMs: MINUTE_MS }),
    signUps: throttle({ most: SIGN_UPS_AN_HOUR, withinMs: 60 * MINUTE_MS }),
  };
}
