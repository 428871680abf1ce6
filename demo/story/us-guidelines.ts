/** What changed over the years in the guidelines for US authorities; everything else stands still. */
export interface UsGuidelines {
  readonly effective: string;
  /** Who reads the requests. */
  readonly team: string;
  /** The emergency that opens the door. */
  readonly emergency: string;
  /** What users are told after such a disclosure. */
  readonly notice: string;
}

export const usGuidelines2023: UsGuidelines = {
  effective: 'November 1, 2023',
  team: 'Legal Response Team',
  emergency:
    'an emergency involving imminent danger of death or serious physical injury to any person requires disclosure without delay',
  notice:
    'Where we have disclosed information because of an emergency, we tell the user within 30 days after the disclosure.',
};

/** The team has another name, and nothing else is different. */
export const usGuidelinesRenamed: UsGuidelines = {
  ...usGuidelines2023,
  effective: 'March 4, 2024',
  team: 'Public Safety Response Team',
};

/** "imminent" is gone. */
export const usGuidelinesNotImminent: UsGuidelines = {
  ...usGuidelinesRenamed,
  effective: 'May 13, 2024',
  emergency:
    'an emergency involving danger of death or serious physical injury to any person requires disclosure without delay',
};

/** Users need no longer be told. */
export const usGuidelinesWithoutNotice: UsGuidelines = {
  ...usGuidelinesNotImminent,
  effective: 'April 14, 2025',
  notice: 'Where we have disclosed information because of an emergency, we do not tell the user.',
};

/** Things count as people do. */
export const usGuidelinesProperty: UsGuidelines = {
  ...usGuidelinesWithoutNotice,
  effective: 'June 2, 2025',
  emergency:
    'an emergency involving danger of death or serious physical injury to any person requires disclosure without delay, or that disclosure is necessary to prevent serious harm to property',
};

/** After protests, the threshold of 2023 is back; the notice is not. */
export const usGuidelinesImminentAgain: UsGuidelines = {
  ...usGuidelinesProperty,
  effective: 'September 14, 2026',
  emergency: usGuidelines2023.emergency,
};

export function usGuidelinesText({ effective, team, emergency, notice }: UsGuidelines): string {
  return `# Guidelines for law enforcement in the United States

Effective ${effective}

Lumicam, Inc. ("Lumicam", "we"), a company of the Orbita Group, makes cameras, doorbells and sensors for private homes. These guidelines tell officers of federal, state and local agencies how to ask us for records about the people who use our products, and what they may expect in return.

The guidelines create no right that anybody could enforce against us, and we revise them from time to time. Users find what concerns them in our [privacy policy](/us/privacy).

## Records that we hold

What we hold depends on the product, on the plan that goes with it, and on the choices of the user.

| Record | What it contains | How long we keep it |
|---|---|---|
| Account record | Name, postal and e-mail address, telephone number, the plan and how it is paid | Life of the account and 60 days |
| Device record | Serial number, firmware, date and place of the first set-up | Life of the account |
| Connection log | Internet addresses and times of sign-ins | 90 days |
| Recordings | Video and sound that a camera has uploaded | 30 days, or 60 with the Plus plan |
| Live view | Nothing: a live view is not stored | Not at all |

Recordings of cameras with end-to-end encryption are locked with a key that stays with the user. We do not have that key and cannot open them, whoever asks.

A camera that writes to a memory card in the house sends us no recordings. The card belongs to the resident, and so does the decision about it.

## Legal process that we require

We release records in accordance with the Stored Communications Act, 18 U.S.C. § 2701 and following. Which process is needed depends on the record:

- A subpoena that is valid where it was issued, for the name, the address and the length of service that belong to an account.
- A court order under 18 U.S.C. § 2703(d), for connection logs and for device records beyond the serial number.
- A search warrant issued on probable cause, for recordings, thumbnails, and anything else that shows or lets one hear what happened in or around a home.

We read every request closely. One that is vague, that covers whole neighborhoods, or that asks for more than the matter needs is sent back, and where sending it back does not help, we go to court.

We do not install filters for agencies, do not give them standing access to our systems, and do not let them watch a live view.

## How to serve a request

Requests go through the [portal for officers](https://officers.lumicam.example). Each of them must state:

- the agency, the officer's name and badge number, and an e-mail address within the agency's own domain;
- the serial number of the device, or the e-mail address under which the account was opened;
- the records that are asked for, and the days and hours that they concern;
- the date by which an answer is needed, and the reason if it is sooner than ten business days.

A request by fax or telephone is not served. We accept service on paper at the address below where a court rule demands paper.

Serving a request through the portal is for convenience, and neither side waives an objection by it.

## Preservation

On receipt of a request under 18 U.S.C. § 2703(f) we keep a copy of the named records, as they are, for 90 days, and for another 90 days if the agency renews the request. The copy is released only when legal process follows.

We cannot preserve what a device has not yet recorded.

## Emergencies

We may disclose records to a law enforcement agency without a warrant or other legal process if we believe in good faith that ${emergency}.

To ask for this, an officer fills in our Emergency Disclosure Request form in the portal and signs it. The form asks:

- what the danger is, who is in danger, and how the officer came to know of it;
- which records are needed to avert the danger, and why there is no time to obtain legal process;
- the name and the telephone number of a supervisor whom we can call back.

The ${team} reads every Emergency Disclosure Request, at any hour, and decides whether to release records. It releases only what is needed to avert the danger.

Lumicam is not an emergency service and does not watch cameras. Whoever needs help dials 911.

## What we tell users

We tell a user of a request before we answer it, and give ten days to object, unless a court order or a statute forbids us to.

${notice}

An agency that does not want the user to know must bring an order under 18 U.S.C. § 2705(b). A friendly remark in a cover letter is not such an order. When the order ends, we tell the user then.

## Recordings from the users themselves

Officers may of course ask a resident. Users can share a recording from the app with whomever they like, and they can say no. We do not tell agencies who has a Lumicam camera, do not pass on requests to residents, and do not publish a map.

## Requests from abroad

An authority outside the United States that needs recordings uses the treaty on mutual legal assistance or letters rogatory. For users in the European Economic Area the contract is with Lumicam Europe GmbH, and its [own guidelines](/de/behoerden) apply.

## Reports on exploited children

When we learn of an apparent case of sexual exploitation of a child, we report it to the National Center for Missing and Exploited Children, as 18 U.S.C. § 2258A obliges us to. We do not scan recordings in search of such cases.

## Records in court

Records come with the declaration of a custodian as Federal Rule of Evidence 902(11) describes it. We do not send experts, and ask that subpoenas for testimony be addressed to us no later than 15 business days before the hearing.

## Costs

The law allows us to ask for our costs (18 U.S.C. § 2706). We ask for:

| Work | Charge |
|---|---|
| Account record of one user | None |
| Recordings of one device, for each day begun | $40 |
| Testimony, for each half day | $600, and the cost of travel |

We do not charge in cases that concern the exploitation of children.

## Contact

Portal for officers: [officers.lumicam.example](https://officers.lumicam.example)

Lumicam, Inc., ${team}, 4100 Alder Street, Suite 300, Portland, Oregon 97205
`;
}
