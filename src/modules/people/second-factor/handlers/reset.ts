import { staffPost } from '../../../../platform/staff-form/index.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { aboutPerson } from '../../handlers/about-person.ts'
import { personAnswer } from '../../handlers/person.tsx'
import { resetFactor } from '../actions/reset.ts'
import { resetForm } from '../pages/forms.ts'
import { words } from '../words.ts'

/** POST /kantor/orang/:id/langkah-kedua */
export const resetFactorOf = staffPost(resetForm, {
  fresh: c => aboutPerson(c, 'people.reset-factor'),
  async act(c, { 'alasan-langkah-kedua': reason }) {
    const { house, actor, now, lang } = c.var
    const personId = c.req.param('id') ?? ''
    if (!isUuid(personId)) return problem(c, 404)
    const done = await resetFactor(house, actor, { personId, reason }, now)
    if ('reset' in done) return seeOther(c, `/kantor/orang/${personId}?ok=langkah-kedua`)
    if (done.refusal === 'missing') return problem(c, 404)
    return { problems: { 'alasan-langkah-kedua': words(lang).reset.self } }
  },
  show: (c, returned) => personAnswer(c, { form: 'factor', returned }),
})
