import { staffPost } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { appoint } from '../../actions/appoint.ts'
import { InvitePage, type InviteProps } from '../pages/invite.tsx'
import { regionSaid } from '../../handlers/region-said.ts'
import { officerForm, officerRefusal } from '../../pages/officer-form.ts'
import { words } from '../words.ts'

/** GET /kantor/orang/undangan */
export function showInvite(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /kantor/orang/undangan */
export const invite = staffPost(officerForm, {
  fresh: (_c, { peran }) => ['people.appoint', { roles: [peran] }],
  async act(c, { nama, surel, hp, peran, daerah, sampai }) {
    const { house, actor, now, lang } = c.var
    const meant = await regionSaid(c, peran, daerah)
    if ('problems' in meant) return meant
    const officer = { name: nama, email: surel, phone: hp, role: peran, region: meant.region, until: sampai }
    const done = await appoint(house, actor, officer, now)
    return 'personId' in done ? seeOther(c, `/kantor/orang/${done.personId}?ok=ditunjuk`) : officerRefusal(done, lang)
  },
  show: answer,
})

function answer(c: Context, returned?: InviteProps['returned']): Promise<Response> {
  const { lang } = c.var
  const head = { title: words(lang).invite.title, problem: returned !== undefined }
  return page(c, head, <InvitePage lang={lang} returned={returned} />, returned?.status)
}
