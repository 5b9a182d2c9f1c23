import { staffPost } from '../../../../platform/staff-form/index.ts'
import type { Context, Handler } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { addLetterhead } from '../actions/add-letterhead.ts'
import { addSigner } from '../actions/add-signer.ts'
import { endSigner } from '../actions/end-signer.ts'
import { withdraw } from '../actions/withdraw.ts'
import { endForm, letterheadForm, linesOf, positionIn, signerForm, withdrawForm } from '../pages/forms.ts'
import { settingsAt, type SettingsReturned } from '../pages/settings-props.ts'
import { SettingsPage } from '../pages/settings.tsx'
import { words } from '../words.ts'
import { endStanding, letterheadStanding } from './changed.ts'
import { readSettings } from './reading.ts'
import { whyNotCarried } from './sample.ts'

const fresh = () => ['papers.adapt', {}] as const

/** GET /kantor/surat/pengaturan */
export function showSettings(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /kantor/surat/pengaturan/kop */
export const postLetterhead = staffPost(letterheadForm, {
  fresh,
  async act(c, { atas, kantor: office, bawah, mulai: beginsOn, sampai = null }, seen) {
    const { house, actor, now, lang } = c.var
    const printed = { above: linesOf(atas), office, below: linesOf(bawah) }
    const refused = await whyNotCarried(c, { letterhead: printed })
    if (refused) return { problems: { kantor: refused } }
    const letterhead = { ...printed, beginsOn, endsOn: sampai }
    const done = await addLetterhead(house, actor, { letterhead, seen }, now)
    if (done === 'changed') return letterheadStanding(c)
    if ('added' in done) return seeOther(c, `${settingsAt}#kop`)
    const { field, other } = done
    return { problems: { [field]: words(lang).letterhead.taken[field](other.office, other.beginsOn) } }
  },
  show: (c, returned) => answer(c, { form: 'letterhead', returned }),
})

/** POST /kantor/surat/pengaturan/penanda-tangan */
export const postSigner: Handler = async c => {
  const { positions, called } = await readSettings(c)
  return staffPost(signerForm(positions, called), {
    fresh,
    async act(c, said) {
      const { house, actor, now, lang } = c.var
      const { sebutan: title, nama: name, nip: number, tempat: place, mulai: beginsOn, sampai: endsOn = null } = said
      const printed = { title, name, number, place }
      const refused = await whyNotCarried(c, { signer: printed })
      if (refused) return { problems: { nama: refused } }
      const signer = { ...printed, position: positionIn(said)!, beginsOn, endsOn }
      const done = await addSigner(house, actor, signer, now)
      if ('added' in done) return seeOther(c, `${settingsAt}#penanda-tangan`)
      return { problems: { mulai: takenBy(lang, done.other) } }
    },
    show: (c, returned) => answer(c, { form: 'signer', returned }),
  })(c)
}

/** POST /kantor/surat/pengaturan/hari-terakhir */
export const postEnd = staffPost(endForm, {
  fresh,
  async act(c, { penanda: id, 'hari-terakhir': endsOn }, seen) {
    const { house, actor, now, lang } = c.var
    const done = await endSigner(house, actor, { id, endsOn, seen }, now)
    if (done === 'missing') return problem(c, 404)
    if (done === 'ended') return seeOther(c, `${settingsAt}#penanda-tangan`)
    if ('changed' in done) return endStanding(done.changed)
    const why = 'early' in done ? words(lang).signer.early(done.early) : takenBy(lang, done.other)
    return { problems: { 'hari-terakhir': why } }
  },
  show: (c, returned) => answer(c, { form: 'end', returned, of: String(returned.good?.penanda) }),
})

/** POST /kantor/surat/pengaturan/batal */
export const postWithdrawal = staffPost(withdrawForm, {
  fresh,
  async act(c, { apa: what, yang: id }) {
    const { house, actor, now } = c.var
    // Pressed twice, or by two: it has gone already, and the page says so.
    await withdraw(house, actor, { what, id }, now)
    return seeOther(c, `${settingsAt}#${what === 'signer' ? 'penanda-tangan' : 'kop'}`)
  },
  show: c => answer(c),
})

type Taking = Parameters<typeof endStanding>[0]

function takenBy(lang: 'id' | 'en', { name, title, beginsOn, endsOn }: Taking): string {
  return words(lang).signer.taken(name, title, words(lang).period(beginsOn, endsOn))
}

async function answer(c: Context, returned?: SettingsReturned): Promise<Response> {
  const { lang } = c.var
  const { positions, ...read } = await readSettings(c)
  const props = { lang, ...read, signerForm: signerForm(positions, read.called), returned }
  const head = { title: words(lang).title, problem: returned !== undefined }
  return page(c, head, <SettingsPage {...props} />, returned?.returned.status)
}
