import { renderToString } from 'preact-render-to-string'
import type { ComponentChildren } from 'preact'
import { someForm } from '../../../platform/form/test-form.ts'
import { allowedActs } from '../../../platform/policy/index.ts'
import type { Serving } from '../../../platform/response/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { answering } from '../actions/answering.ts'
import type { OwnRegistration } from '../data/own.ts'
import { ownActs } from '../rules/policy.ts'
import { season as registration } from '../test-season.ts'

export const now = Temporal.Instant.from('2019-04-25T09:00+07:00')
export const late = Temporal.Instant.from('2019-05-02T09:00+07:00')
export const window = {
  opensAt: Temporal.Instant.from('2019-03-01T00:00+07:00'),
  closesAt: Temporal.Instant.from('2019-05-01T00:00+07:00'),
}
export const season: SeasonForm = { ...registration, requirements: [] }
export const anOwn = (more: Partial<OwnRegistration> = {}): OwnRegistration => ({
  id: 'r',
  responseId: 'p',
  ownerId: 'o',
  sample: false,
  callId: 'c',
  kind: 'pesantren',
  state: 'draft',
  draftCode: 'D-7K4M',
  seasonId: 's',
  formVersionId: 'v',
  answers: {},
  version: 3,
  window,
  files: {},
  ...more,
})
/** What its owner can do with it then. */
export const actsOf = (own: OwnRegistration, when: Temporal.Instant) =>
  allowedActs(ownActs, { role: 'applicant', personId: own.ownerId }, own, when)
export const papers = { slots: season.slots, files: {} }
export const base = '/saya/D-7K4M'
export const servingOf = (own: OwnRegistration): Serving<never> => ({
  ...answering(own, season, someForm),
  base,
  code: own.draftCode,
  refusal: () => ({ title: '', note: '' }),
})
export const html = (body: ComponentChildren) => renderToString(<div>{body}</div>)
