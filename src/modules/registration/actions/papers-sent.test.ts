import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import {
  attachPhoto,
  fullDraft,
  goodPages,
  morning,
  post,
  prepareSeason,
  reopen,
  submit,
} from '../test-registration.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world, photoOfPlaceForCooperatives())
  who = await fullDraft(world)
  await attachPhoto(world, who, 'place_photo')
})
afterAll(() => world.close())

/** The season, with one paper that only a cooperative is asked for. */
function photoOfPlaceForCooperatives(): typeof season {
  const changed = structuredClone(season)
  const photo = [...questionsOf(changed.calls[0]!.form)].find(({ code }) => code === 'place_photo')!
  photo.if = { question: 'legal_form', is: ['kopontren'] }
  return changed
}

/** The slots of what somebody sends now, after saying of what form the business is. */
async function slotsSentAs(legal: string): Promise<string[]> {
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'badan-usaha', { ...goodPages['badan-usaha']!, legal_form: legal })
  expect(await submit(world.house, who.actor, morning, { lang: 'id' })).toMatchObject({ again: false })
  const newest = world.house.db.selectFrom('submission').select('documents').orderBy('sequence', 'desc').limit(1)
  const { documents } = await newest.executeTakeFirstOrThrow()
  return (documents as { slot: string }[]).map(({ slot }) => slot)
}

test('a file whose question is not asked stays in the draft and is not sent; asked again, it is', async () => {
  const others = ['rep_ktp', 'rep_photo', 'product_photos', 'bank_book']
  expect((await slotsSentAs('cv')).toSorted()).toEqual(others.toSorted())
  expect((await slotsSentAs('kopontren')).toSorted()).toEqual([...others, 'place_photo'].toSorted())
})
