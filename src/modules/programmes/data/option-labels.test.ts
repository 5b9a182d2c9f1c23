import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadSeason, type SeasonData } from '../index.ts'
import { optionLabels } from './option-labels.ts'

const now = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('labels are those of the newest form that names a code, and of an older one where the newest has none', async () => {
  const later: SeasonData = { ...structuredClone(season), year: 2031 }
  const question = questionsOf(later.calls[0]!.form).find(one => one.meaning === 'applicant.legal_form')!
  question.options = [
    { code: 'pt', label: { id: 'Perseroan', en: 'Limited company' } },
    { code: 'cv', label: { id: 'CV', en: 'CV' } },
  ]
  await world.house.db.transaction().execute(async tx => {
    await loadSeason(tx, later, system, now)
    await loadSeason(tx, season, system, now)
  })
  const labels = await optionLabels(world.house.db, ['applicant.legal_form', 'business.field'])
  expect(labels['applicant.legal_form']?.pt?.id).toBe('Perseroan')
  expect(labels['applicant.legal_form']?.kopontren?.id).toBe('Koperasi pondok pesantren')
  expect(labels['business.field']?.food?.id).toBe('Makanan dan minuman')
  expect(labels['applicant.legal_form']?.unheard).toBeUndefined()
})
