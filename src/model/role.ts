/** What a person may do on the web page; each role may do what the ones before it may. */
export const roles = ['reader', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export function mayActAs(role: Role, wanted: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(wanted);
}
