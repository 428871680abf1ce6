import type { Role } from '../../model/role.ts';
import type { Translated } from './translated.ts';

/** The words around accounts. */
export interface AccessWords {
  readonly logIn: string;
  readonly logOut: string;
  readonly name: string;
  readonly password: string;
  readonly wrong: string;
  readonly tooOften: string;
  readonly noAccounts: string;
  readonly role: Readonly<Record<Role, string>>;
}

export const accessWords: Translated<AccessWords> = {
  en: {
    logIn: 'Log in',
    logOut: 'Log out',
    name: 'Name',
    password: 'Password',
    wrong: 'There is no account of that name with that password.',
    tooOften: 'Too many attempts. Wait a quarter of an hour, then try again.',
    noAccounts: 'There is no account yet. Whoever runs this monitor makes one by “exigent account add”.',
    role: { reader: 'reader', reviewer: 'reviewer', admin: 'admin' },
  },
  de: {
    logIn: 'Anmelden',
    logOut: 'Abmelden',
    name: 'Name',
    password: 'Passwort',
    wrong: 'Ein Konto mit diesem Namen und diesem Passwort gibt es nicht.',
    tooOften: 'Zu viele Versuche. Bitte eine Viertelstunde warten und dann noch einmal versuchen.',
    noAccounts:
      'Es gibt noch kein Konto. Wer diese Überwachung betreibt, legt eines mit „exigent account add“ an.',
    role: { reader: 'Leser', reviewer: 'Prüferin', admin: 'Verwaltung' },
  },
};
