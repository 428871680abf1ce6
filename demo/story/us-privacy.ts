/** What changed over the years in the privacy policy for the United States; everything else stands still. */
export interface UsPrivacy {
  readonly updated: string;
  /** How news about products are sent; nothing that this monitor is for. */
  readonly marketing: string;
  /** What the app is not; a disclaimer, no ground of disclosure. */
  readonly disclaimer: string;
  /** The sentence that introduces the list of grounds. */
  readonly grounds: string;
  /** The section under which the sentence on danger to life stands. */
  readonly dangerStandsIn: 'sharing' | 'safety';
}

export const usPrivacy2023: UsPrivacy = {
  updated: 'November 1, 2023',
  marketing:
    'With your permission we send you news about products by e-mail. Every such message has a link that ends them.',
  disclaimer:
    'The app does not call 911 for you, and nobody at Lumicam watches your cameras. In an emergency, dial 911 yourself.',
  grounds:
    'We may share information about you with law enforcement, with other authorities or with third parties if we believe in good faith that this is necessary:',
  dangerStandsIn: 'sharing',
};

/** Other words for what the monitor is not for: marketing, and that the app is no emergency call. */
export const usPrivacyPlainWords: UsPrivacy = {
  ...usPrivacy2023,
  updated: 'April 8, 2024',
  marketing:
    'If you have agreed to it, you get product news from us by e-mail, and you can stop them with the link at the end of each message.',
  disclaimer:
    'Lumicam is not a substitute for emergency services. Nobody here watches your cameras, and the app cannot place a 911 call, so in an emergency please dial 911 from your telephone.',
};

/** From "may" to "will". */
export const usPrivacyWill: UsPrivacy = {
  ...usPrivacyPlainWords,
  updated: 'August 19, 2024',
  grounds:
    'We will share information about you with law enforcement, with other authorities or with third parties if we believe in good faith that this is necessary:',
};

/** The same words in another place. */
export const usPrivacyMoved: UsPrivacy = {
  ...usPrivacyWill,
  updated: 'October 13, 2025',
  dangerStandsIn: 'safety',
};

const dangerToLife =
  'If someone’s life is in danger, we may also tell the police where a camera is installed and to whom it belongs.';

export function usPrivacyText(policy: UsPrivacy): string {
  const { updated, marketing, disclaimer, grounds, dangerStandsIn } = policy;
  return `# Privacy policy

Last updated: ${updated}

This policy explains what Lumicam, Inc. ("Lumicam", "we"), a company of the Orbita Group, does with information about the people who buy, install and use our cameras, doorbells and sensors in the United States, and about those who come into their view.

It holds for our devices, the Lumicam app, our website and our customer service. For people in the European Economic Area the [policy of Lumicam Europe GmbH](/de/datenschutz) applies.

## What we collect

We collect what you give us, what your devices send us, and a little from others.

- When you open an account: your name, your address, your e-mail address and a password.
- When you pay: the plan that you have chosen, and the last four digits of your card. The rest stays with the company that handles the payment.
- When you install a device: its serial number, the name that you give it, its place in the house, and the name of your wireless network.
- When a camera records: video, sound, the time, and what has set the recording off.
- When you use the app: the kind of telephone, the language, and what has gone wrong when something has.

If you ask for it, the app compares faces with those that you have named. The result stays on the device.

## What we use it for

We use information to run the service, to make it better and to write to you. In detail:

| Purpose | Information | How long |
|---|---|---|
| Showing and keeping your recordings | Video and sound | As your plan says, 60 days at most |
| Sending you a notice when something moves | Time, device, thumbnail | 30 days |
| Billing | Account, plan, payments | Seven years |
| Finding faults | Reports of the app and of the devices | Twelve months |
| Product news | E-mail address | Until you stop them |

${marketing}

We do not show advertising in the app and do not sell information about you.

## Recordings of other people

A camera at a door sees visitors, neighbors and passers-by. You decide where it points. Some states ask you to put up a sign or to obtain consent for recording sound, and it is for you to follow their laws.

If you believe that a camera of one of our users records you without need, talk to that user first. We cannot turn a camera for you.

## Who else gets it

Companies that work for us get what they need for that work and nothing more: those who store data, handle payments, ship parcels and answer the telephone. Each of them has signed a contract that forbids any other use.

Other companies of the Orbita Group get totals, never recordings.

If Lumicam or a part of it is sold, information about its users goes to the buyer, who is bound to this policy.

You can share a recording with whomever you like. What they do with it is then up to them.

## Sharing with authorities and others

${grounds}

- to comply with a warrant, a court order, a subpoena or another legal obligation;
- to find, prevent or end fraud, spam and attacks on our systems;
- to enforce our terms of service, or to collect what is owed to us;
- to prevent the death or serious physical injury of a person in an emergency;
- to protect the rights, the property and the safety of Lumicam, of our users and of the public.

${dangerStandsIn === 'sharing' ? dangerToLife : ''}

How agencies must ask, and what we answer, is described in our [guidelines for law enforcement](/us/law-enforcement). How often they ask stands in our [transparency report](/transparency).

## Safety in and around the house

Lumicam helps you to notice what happens at your door. It does not make a house secure, and a warning may come late or not at all, for instance when the wireless network is down.

${disclaimer}

${dangerStandsIn === 'safety' ? dangerToLife : ''}

## How long we keep it

We delete recordings when their time is over or when you delete them, whichever comes first. Deleted recordings leave our back-ups within 14 days.

When you close your account, we delete everything that belongs to it within 60 days, except what tax law makes us keep.

## How we protect it

Recordings are encrypted on the way and where they are stored. With end-to-end encryption, which you can turn on in the app, only your own telephones can open them.

Signing in needs a second factor. Should information about you be lost or stolen, we tell you without undue delay.

## Your choices

In the app and on our website you can:

- see, download and delete your recordings;
- turn off sound, motion zones and thumbnails;
- correct your account, or close it;
- ask for a copy of all that we hold about you.

Depending on the state in which you live, you may have further rights, such as the right to know, to correct, to delete and to limit. We do not treat anybody worse for using them. Write to privacy@lumicam.example; we answer within 45 days.

## Children

Our service is made for adults. We do not knowingly open accounts for anybody under 13, and close those that we learn of.

## Changes to this policy

When we change this policy, we publish the new text here with its date. If a change matters to you, we write to you before it takes effect.

## Contact

Lumicam, Inc., Privacy Office, 4100 Alder Street, Suite 300, Portland, Oregon 97205, privacy@lumicam.example
`;
}
