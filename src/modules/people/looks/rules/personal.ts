/** The word in an address that asks for the personal values of its page. */
export const personalKey = 'tampil'
const asked = 'pribadi'

/** Whether personal values stand on a page, and the address of the same page with them. */
export interface Personal {
  shown: boolean
  href: string
}

/** Whether an address asks for the personal values of its page. */
export function asksPersonal(address: string): boolean {
  return new URL(address).searchParams.get(personalKey) === asked
}

/** The path of a page with its query, asking for its personal values. */
export function askPersonal(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  searchParams.set(personalKey, asked)
  return `${pathname}?${searchParams.toString()}`
}
