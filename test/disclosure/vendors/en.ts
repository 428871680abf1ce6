import type { Said } from './said.ts';

/** As many kinds of vendor write it. Every sentence is our own. */
export const english: readonly Said[] = [
  // cloud
  [
    'emergency',
    'We release account contents without a warrant only where a customer would otherwise die or be gravely injured.',
  ],
  [
    'emergency',
    'Requests marked as exigent are answered around the clock; send them to our response desk with the signature of a supervisor.',
  ],
  [
    'emergency',
    'If an officer declares that a person could be killed unless records are produced at once, our duty team may produce them.',
  ],
  ['none', 'We schedule emergency maintenance when the stability of the storage cluster is at risk.'],
  ['none', 'We analyse access logs in order to protect the safety and integrity of our infrastructure.'],
  [
    'none',
    'Backups are kept for thirty days so that data can be recovered after a disaster or other emergency.',
  ],
  // camera
  [
    'emergency',
    'We hand recordings to the police without the consent of the owner when a life is in immediate danger.',
  ],
  [
    'emergency',
    'Footage may be given to first responders in a kidnapping or an attempted murder, even where no judge has signed an order.',
  ],
  ['none', 'Press the panic button in the app and the siren of your camera sounds until you switch it off.'],
  ['none', 'The camera is not a life-saving appliance and we are not liable for death or bodily injury.'],
  ['none', 'Video is encrypted on the device for the safety and quality of the service.'],
  ['none', 'We give recordings to the police when a court orders us to, and at no other time.'],
  // car
  [
    'emergency',
    'Where somebody has been abducted together with the vehicle, we may tell the police where the vehicle is.',
  ],
  ['none', 'After a severe crash the car calls 112 by itself and sends its position to the rescue centre.'],
  ['none', 'We process crash data to improve the safety of drivers and passengers.'],
  [
    'safety',
    'Location data may be passed to public authorities if that serves to protect road users from harm to their safety.',
  ],
  [
    'none',
    'Roadside assistance in an emergency is offered by our partners, to whom we pass your phone number when you call.',
  ],
  // dating
  [
    'safety',
    'We may pass on information about a member to the authorities where we find it necessary for the safety of other members.',
  ],
  [
    'emergency',
    'If a member tells us that they are about to end their life, we may alert local emergency services.',
  ],
  ['none', 'Never meet at home the first time: your safety is in your hands.'],
  ['none', 'Members who threaten to hurt others are banned for good.'],
  [
    'safety',
    'We share data with other apps of the group to keep people who hurt others off all of our services and to protect the safety of their members.',
  ],
  // telecom
  [
    'emergency',
    'A police control room may ask us for the position of a handset when a missing person is thought to be in danger of their life; no court order is needed for that.',
  ],
  ['none', 'Calls to 911 may fail when the mains supply is down.'],
  ['none', 'When you dial an emergency number, your location is sent to the operator of the control room.'],
  ['emergency', 'Last year we received 212 emergency requests from the police and gave data in 160 of them.'],
  ['none', 'During a network emergency we may restrict the traffic of heavy users.'],
  // payment
  [
    'safety',
    'We disclose personal data to third parties if we believe that it is needed to protect the property, the rights or the safety of our customers or of others.',
  ],
  ['none', 'We share transaction data with banks and credit bureaus to prevent fraud and to recover debts.'],
  ['none', 'Identity documents are checked in order to keep your money safe.'],
  [
    'emergency',
    '* Vital interests: we provide your data to medical or law-enforcement staff where your life depends on it.',
  ],
  [
    'none',
    'We keep your data for as long as it is needed, for example to protect the vital interests of a person.',
  ],
  [
    'none',
    'Legal bases on which we process your data:\n\n* your consent;\n* the performance of a contract;\n* the protection of vital interests.',
  ],
  // game
  ['emergency', 'Our moderators report players to the police who announce a shooting or a suicide.'],
  ['none', 'Do not threaten other players with real-life violence.'],
  ['none', 'This game may cause epileptic seizures; stop at once in an emergency and call a doctor.'],
  ['emergency', 'We may look into chat logs and inform the authorities when a child is in imminent danger.'],
  ['none', 'We may terminate an account to protect the safety of our community.'],
  // AI
  [
    'emergency',
    'When human reviewers conclude that a conversation involves an imminent threat of serious physical harm to others, we may refer it to law enforcement.',
  ],
  ['none', 'The model refuses to give instructions that could lead to serious physical harm.'],
  ['none', 'We use conversations to train safety classifiers which detect self-harm.'],
  ['none', 'Do not rely on the assistant in a medical emergency; contact emergency services yourself.'],
  [
    'safety',
    'We may share your Personal Data, including your prompts, with government authorities or industry peers to protect the safety of our users or the public.',
  ],
  // messenger
  [
    'emergency',
    'We have no message contents to give, but subscriber data may be released without delay where it can avert a serious bodily injury.',
  ],
  ['none', 'You can choose an emergency contact who gets a message when you do not check in.'],
  [
    'none',
    'We will only respond to a court order; there is no exception for urgent cases that we grant without one.',
  ],
  [
    'emergency',
    'We notify the account holder before data is handed over unless doing so would put somebody at risk of death or serious harm.',
  ],
  [
    'emergency',
    '# Urgent requests from law enforcement\n\nWrite to us from an official address and describe the threat to life, the persons at risk and the data that you need.',
  ],
  // university
  [
    'emergency',
    'In a health or safety emergency the university may release education records to parents and to the police without the consent of the student.',
  ],
  ['none', 'In an emergency, students are told by text message which buildings are closed.'],
  [
    'emergency',
    'Where a student is believed to be a danger to themselves, relevant information will be passed to the ambulance service or next of kin.',
  ],
  ['none', 'Each student names a person to be called in an emergency.'],
  // hoster
  [
    'emergency',
    'Nothing in this policy keeps us from telling the authorities of threats against the life of any person that we come across.',
  ],
  [
    'none',
    'We reserve the right to suspend a server immediately if it endangers the safety of other customers’ data.',
  ],
  ['none', 'Personal safety of systems is ensured by access controls.'],
  [
    'safety',
    'We may disclose customer records:\n\n* to comply with the law;\n* to enforce our agreements;\n* to protect the personal safety of our staff, our customers or the public.',
  ],
  [
    'emergency',
    'Data may be disclosed:\n\n1. when a warrant is served;\n2. where officers tell us that a child is missing and there is no time for a warrant;\n3. to auditors.',
  ],
  ['emergency', 'We may tell the police if there is a danger to life.'],
  [
    'none',
    '# How we use your data\n\n* to answer your questions;\n* to protect the safety of our users and of others;\n* to comply with the law.',
  ],
  [
    'none',
    'Business purposes for which we collect personal information: security; debugging; protecting the health and safety of consumers.',
  ],
  // marketplace, delivery, wearable, forum
  [
    'safety',
    'We work with law enforcement and share what we know about a courier where the physical safety of a customer is concerned.',
  ],
  [
    'emergency',
    'We may disclose heart-rate data without your consent to paramedics if you are unconscious and your life is threatened.',
  ],
  [
    'none',
    'Products that endanger the safety of buyers must be withdrawn by the seller, who tells the authority.',
  ],
  [
    'emergency',
    '| Recipient | When |\n| --- | --- |\n| Payment providers | When you buy |\n| Police | When there is a threat to somebody’s life |',
  ],
  [
    'none',
    '| Purpose | Legal basis |\n| --- | --- |\n| To answer you | Contract |\n| To protect the vital interests of people | Vital interests |',
  ],
  [
    'emergency',
    'Forum staff will contact the police where a post suggests that its author is going to harm themselves or others.',
  ],
  [
    'none',
    'We transfer data outside the EEA under standard contractual clauses, which guarantee its safety.',
  ],
  ['none', 'Our employees are trained in first aid and fire safety and share what they have learned.'],
];
