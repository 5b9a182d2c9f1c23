import { season as data } from '../../../seasons/opop-2019/index.ts'
import { slotsOf } from '../../platform/form/slots.ts'
import type { SeasonForm } from '../programmes/index.ts'

const [call] = data.calls

/** The main call of 2019 as rules and pages get it, without a database. */
export const season: SeasonForm = {
  formVersionId: 'v',
  seasonId: 's',
  programme: data.programme.code,
  year: data.year,
  name: data.name,
  callId: 'c',
  call: call!.code,
  callName: call!.name,
  prefix: call!.prefix,
  content: call!.form,
  rules: { ...call!.rules, ...data.rules },
  slots: slotsOf(call!.form),
  requirements: call!.requirements.map(one => ({ ...one, checks: one.checks ?? [], example: true })),
}
