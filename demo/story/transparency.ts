/** What Lumicam publishes about one half-year in one country. */
export interface Figures {
  readonly period: string;
  readonly country: string;
  readonly subpoenas: number;
  readonly warrants: number;
  readonly emergencies: number;
  /** Emergency requests upon which records were released. */
  readonly emergenciesAnswered: number;
}

export const figures2023: readonly Figures[] = [
  figures('2022 H1', 'United States', [412, 689, 11, 7]),
  figures('2022 H1', 'Germany', [38, 21, 0, 0]),
  figures('2022 H2', 'United States', [455, 731, 14, 9]),
  figures('2022 H2', 'Germany', [44, 19, 0, 0]),
  figures('2023 H1', 'United States', [498, 802, 19, 12]),
  figures('2023 H1', 'Germany', [51, 26, 0, 0]),
];

export const figures2024: readonly Figures[] = [
  ...figures2023,
  figures('2023 H2', 'United States', [530, 846, 31, 22]),
  figures('2023 H2', 'Germany', [57, 30, 0, 0]),
];

export const figures2025: readonly Figures[] = [
  ...figures2024,
  figures('2024 H1', 'United States', [561, 903, 74, 61]),
  figures('2024 H1', 'Germany', [60, 33, 0, 0]),
  figures('2024 H2', 'United States', [577, 941, 118, 102]),
  figures('2024 H2', 'Germany', [66, 35, 0, 0]),
];

/** Numbers of the past are other numbers now, without a word about it. */
export const figuresCorrected: readonly Figures[] = figures2025.map((row) =>
  row.period === '2024 H2' && row.country === 'Germany'
    ? { ...row, emergencies: 9, emergenciesAnswered: 8 }
    : row,
);

function figures(
  period: string,
  country: string,
  numbers: readonly [number, number, number, number],
): Figures {
  const [subpoenas, warrants, emergencies, emergenciesAnswered] = numbers;
  return { period, country, subpoenas, warrants, emergencies, emergenciesAnswered };
}

export function transparencyText(rows: readonly Figures[]): string {
  return `# Transparency report

Twice a year Lumicam publishes how often agencies ask for records about our users. The report covers all companies of the Orbita Group that make or sell Lumicam products.

The numbers are also available as a [file](/transparency/requests.csv).

## Requests by half-year and country

| Half-year | Country | Subpoenas | Search warrants | Emergency requests | Emergency requests with records disclosed |
|---|---|---|---|---|---|
${rows.map(tableRow).join('\n')}

## What we count

A request is counted in the half-year in which it reached us, also when the answer followed later. Several requests in one matter are counted one by one, and one request about several accounts is counted once.

Two kinds of demands are missing from the table:

- demands under national security laws, since we may state them only in bands: in each half-year there were between 0 and 249;
- requests from users for their own recordings, since these are not requests by an agency.

In Germany a judicial order for recordings is counted as a search warrant.

## Emergency requests

An emergency request is one in which an agency states that a person is in danger of death or serious physical injury and asks us to disclose records without legal process. Each is read by our legal department. It is counted as answered when we disclosed at least one record.

## Challenges

We object to requests that are not valid or that ask for more than they may. Of those that we objected to, more than half were withdrawn or narrowed by the agency.

Three objections have gone to court so far. In two of them the court agreed with us, and one is still open.

## Requests that we refuse

We send back a request without an answer when:

- it is not signed, or comes from an address outside the agency;
- it names neither an account nor a device;
- it asks for recordings, and there is no order by a judge;
- it asks us to watch a live view or to turn on a camera.

## How the numbers come about

The legal department enters each request on the day on which it arrives. An outside auditor draws a sample of fifty each year and compares it with the letters. The auditor has found no difference that would have changed a number by more than one in a hundred.

## Earlier reports

Reports before 2022 covered the United States only and counted accounts in place of requests. They cannot be compared with this one, so we no longer show them here.

## Contact

Questions from researchers and the press are welcome: transparency@lumicam.example
`;
}

function tableRow(row: Figures): string {
  const { period, country, subpoenas, warrants, emergencies, emergenciesAnswered } = row;
  return `| ${[period, country, subpoenas, warrants, emergencies, emergenciesAnswered].join(' | ')} |`;
}

/** The same numbers as a file: one line for each kind of request. */
export function requestsCsv(rows: readonly Figures[]): string {
  const lines = rows.flatMap((row) => [
    [row.period, row.country, 'Subpoena', row.subpoenas, ''],
    [row.period, row.country, 'Search warrant', row.warrants, ''],
    [row.period, row.country, 'Emergency request', row.emergencies, row.emergenciesAnswered],
  ]);
  const head = ['Half-year', 'Country', 'Kind of request', 'Requests', 'Records disclosed'];
  return `${[head, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
