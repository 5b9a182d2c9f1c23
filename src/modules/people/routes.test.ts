import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type RequestOptions, type World } from '../../../test/world.ts'
import { signIn, type Persona } from '../../../test/persons.ts'
import { roles, type Role } from '../../platform/policy/index.ts'
import { policy } from './rules/policy.ts'
import { routes } from './routes.ts'

/** Somebody of each role but the public. */
function personaOf(role: Exclude<Role, 'public'>): Persona {
  if (role === 'kecamatan') return { role, region: '320401' }
  return role === 'kabupaten' ? { role, region: '3204' } : role
}

let world: World
const cookies: Partial<Record<Role, string>> = {}
let somebody: string
beforeAll(async () => {
  world = await openWorld({ TRUSTED_PROXY: '1' })
  for (const role of roles) if (role !== 'public') cookies[role] = (await signIn(world, personaOf(role))).cookie
  somebody = (await signIn(world, { role: 'kecamatan', region: '320401' })).actor.personId
})
afterAll(() => world.close())

let visits = 0
/** Each request comes from an address of its own, so that the limits of visits do not answer instead of the route. */
function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const at = ++visits
  return world.request(path, {
    ...options,
    headers: { ...options.headers, 'x-forwarded-for': `10.1.${at >> 8}.${at & 255}` },
  })
}

const filled = (path: string) =>
  path
    .replace(':id', somebody)
    .replace(':run', somebody)
    .replace(':lang', 'en')
    .replace(':code', 'x')
    .replace(':key', 'x')

/** Which roles an act is for, read from the table itself. */
function allowed(act: string, role: Role): boolean {
  const line: Partial<Record<Role, string>> = policy[act as keyof typeof policy]
  return line[role] !== undefined
}

describe.each(roles)('as %s', role => {
  test('what is not for this role is not there, and the rest is', async () => {
    for (const route of routes) {
      const path = filled(route.path)
      const form = route.method === 'POST' ? {} : undefined
      // Signing out would end the session this test goes on with.
      if (path === '/keluar' && form) continue
      const answer = await request(path, { form, cookie: cookies[role] })
      const what = `${route.method} ${path}`
      if (allowed(route.act, role)) {
        expect(answer.status, what).not.toBe(403)
        expect(answer.status, what).toBeLessThan(500)
        expect(answer.headers.get('location') ?? '', what).not.toMatch(/^\/masuk\?ke=/)
      } else if (role === 'public') {
        expect(answer.headers.get('location'), what).toMatch(/^\/masuk(\/petugas)?\?ke=/)
      } else {
        expect(answer.status, what).toBe(404)
      }
    }
  })
})

/** What everybody has who is signed in. */
const ownActs = new Set(['people.roles', 'people.sessions', 'people.second-factor'])

/** The session that a page is for. */
function keyOf({ act, frame }: (typeof routes)[number]): string | undefined {
  return frame === 'staff' || ownActs.has(act) ? cookies.office : undefined
}

test('every page has its own title, its language, one h1, and no sentence is missing, in both languages', async () => {
  // Those that lead on unless something is under way, is set up, or exists.
  const apart = new Set([
    ...['/masuk/kode', '/masuk/dikenal/:tanda', '/masuk/petugas/kode', '/masuk/petugas/cadangan'],
    ...['/akun/dua-langkah/pasang', '/akun/dua-langkah/cadangan', '/akun/dua-langkah/mati'],
    ...['/lupa-sandi/terkirim', '/bahasa/:lang'],
    ...['/kantor/orang/impor/:id', '/kantor/orang/impor/:id/masalah', '/kantor/orang/impor/:id/batalkan'],
    ...routes.map(route => route.path).filter(path => path.startsWith('/kantor/orang/akhir-peran')),
  ])
  for (const lang of ['id', 'en']) {
    const titles = new Set<string>()
    for (const route of routes) {
      if (route.method !== 'GET' || apart.has(route.path)) continue
      const own = keyOf(route)
      const cookie = [own, `bahasa=${lang}`].filter(Boolean).join('; ')
      const html = await (await request(filled(route.path), { cookie })).text()
      expect(html, route.path).toContain(`<html lang="${lang}">`)
      expect(html.match(/<h1/g), route.path).toHaveLength(1)
      expect(html, route.path).not.toMatch(/undefined|\[object|NaN/)
      titles.add(/<title>([^<]+)/.exec(html)![1]!)
    }
    expect(titles.size).toBe(routes.filter(r => r.method === 'GET' && !apart.has(r.path)).length)
  }
})

test('what was typed is never run as markup', async () => {
  const evil = '"><script>alert(1)</script>'
  const answers = [
    await request('/masuk', { form: { kontak: evil, ke: evil } }),
    await request('/masuk/petugas', { form: { surel: evil, sandi: evil } }),
    await request('/lupa-sandi', { form: { surel: evil } }),
    await request('/kantor/orang/undangan', {
      form: { nama: evil, surel: evil, hp: evil, peran: evil, daerah: evil, 'sampai-day': evil },
      cookie: cookies.office,
    }),
    await request(`/kantor/orang/${somebody}/pindah`, {
      form: { 'hp-baru': evil, 'alasan-pindah': evil },
      cookie: cookies.office,
    }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('<script>alert')
  }
})

test('a name of 10,000 letters, from right to left, or with a picture is answered, not choked on', async () => {
  const invite = (nama: string, at: number) =>
    request('/kantor/orang/undangan', {
      form: { nama, surel: `nama${at}@contoh.id`, peran: 'office' },
      cookie: cookies.office,
    })
  expect((await invite('a'.repeat(10_000), 1)).status).toBe(422)
  expect((await invite('123', 2)).status).toBe(422)
  for (const [at, name] of ['محمد عبد الرحمن', 'Asep 🐐 Suparman', 'N\u0000ur\u202el'].entries()) {
    const done = await invite(name, 10 + at)
    expect(done.status, name).toBe(303)
    const page = await request(done.headers.get('location')!, { cookie: cookies.office })
    expect(await page.text()).not.toMatch(/[\u0000\u202e]/)
  }
})
