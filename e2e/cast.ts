import type { Served } from './serve.ts'

/** The keys of simulation/cast.ts that sign in on /coba, and nobody. */
export type Member =
  'nobody' | 'pesantren' | 'pesantren-terdaftar' | 'kecamatan' | 'kabupaten' | 'kantor' | 'kepala' | 'pendamping'

/** Presses the button of one of the cast on /coba. Resolves to the session's cookie. */
export async function signInAs(
  { origin }: Pick<Served, 'origin'>,
  member: Member,
): Promise<{ name: string; value: string } | undefined> {
  if (member === 'nobody') return undefined
  const answer = await fetch(`${origin}/coba/${member}`, { method: 'POST', headers: { origin }, redirect: 'manual' })
  const [pair = ''] = answer.headers.getSetCookie().map(line => line.split(';')[0]!)
  const at = pair.indexOf('=')
  if (answer.status !== 303 || at < 0) throw new Error(`/coba/${member} answered ${answer.status} without a session`)
  return { name: pair.slice(0, at), value: pair.slice(at + 1) }
}

/** The address below the one registration of a member, such as `/saya/D-7K4M/bukti`. */
export async function ownPath(served: Pick<Served, 'origin'>, member: Member, below: string): Promise<string> {
  const { name, value } = (await signInAs(served, member))!
  const html = await (await fetch(`${served.origin}/saya`, { headers: { cookie: `${name}=${value}` } })).text()
  const own = /\/saya\/D-[0-9A-Z]+/.exec(html)?.[0]
  if (!own) throw new Error(`${member} has no registration`)
  return own + below
}
