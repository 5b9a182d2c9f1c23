import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seasons } from '../../../../seasons/index.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import {
  beginAt,
  businessPages,
  formOfPage,
  mentorPages,
  mentorsMorning,
  prepareCalls,
  textOf,
  visitorOf,
  type Visitor,
} from '../test-calls.ts'
import { goodPages } from '../test-registration.ts'

// On every page of every shipped call a wrong answer and then the right one are no clash with another screen.

const [opop, umkm] = seasons

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, mentorsMorning)
})
afterAll(() => world.close())

describe.each([
  { call: 'opop/registration', kind: 'pesantren', form: opop.calls[0]!.form, good: goodPages },
  { call: 'opop/mentors', kind: 'person', form: opop.calls[1]!.form, good: mentorPages },
  { call: 'umkm-juara/registration', kind: 'business', form: umkm!.calls[0]!.form, good: businessPages },
])('$call', ({ call, kind, form, good }) => {
  test('what was wrong and is right now is no clash, also with the page as it stood before the mistake', async () => {
    const who = visitorOf(world, (await signIn(world, 'applicant')).cookie)
    const base = await beginAt(who, call, kind)
    for (const { page } of pagesOf(form)) {
      const right = good[page.code] ?? {}
      const path = `${base}/isi/${page.code}`
      const opened = await who.get(path)
      const wrong = await who.post(path, await formOfPage(page, { ...scribbled(right), ...shownIn(opened.html) }))
      const told = wrong.status === 422 ? wrong : await who.get(path)
      for (const shown of [told, opened]) {
        const mended = await who.post(path, await formOfPage(page, { ...right, ...shownIn(shown.html) }))
        expect([page.code, mended.status, textOf(mended.html)]).toEqual([page.code, 303, ''])
        expect([page.code, await clashOn(who, path)]).toEqual([page.code, null])
      }
    }
  })
})

/** What somebody types in haste: into each field something that is another answer, mostly one that is wrong. */
function scribbled(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map(name => [name, '?? salah']))
}

/** What the page says that it showed. */
function shownIn(html: string): Record<string, string> {
  const dasar = /name="dasar" value="([^"]*)"/.exec(html)
  return dasar ? { dasar: dasar[1]! } : {}
}

async function clashOn(who: Visitor, path: string): Promise<string | null> {
  return /.{0,60}layar lain.{0,60}/.exec(textOf((await who.get(path)).html))?.[0] ?? null
}
