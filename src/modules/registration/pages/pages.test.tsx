import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Spoken } from '../../../design/index.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import { someForm } from '../../../platform/form/test-form.ts'
import { ExpiredPage } from '../../../platform/response/pages/expired.tsx'
import { FormPageView } from '../../../platform/response/pages/form-page.tsx'
import type { Call } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { HomePage } from './home.tsx'
import { TasksPage } from './tasks.tsx'
import { actsOf, anOwn, base, html, late, now, papers, season, servingOf, window } from './test-pages.tsx'

const across = servingOf(anOwn()).across
const page = (code: string) => pagesOf(season.content).find(one => one.page.code === code)!.page

describe('home', () => {
  const call: Call = {
    ...{ id: 'c', code: season.call, name: season.callName, summary: season.callName, applicants: ['pesantren'] },
    ...{ prefix: season.prefix, formVersionId: 'v', seasonId: 's', seasonName: season.name, programme: 'opop' },
    ...{ year: season.year, window, pays: true },
  }
  const open = [call]
  const at = (more: Partial<Parameters<typeof HomePage>[0]>) =>
    html(<HomePage lang="id" name="Siti" now={now} mine={[]} open={[]} disowned={new Set()} {...more} />)
  const mine = (more: Partial<OwnRegistration>) => ({ own: anOwn(more), season, papers, base })

  test('says what to do next, by what the answers are', () => {
    expect(at({ open })).toContain('Mulai mendaftar')
    expect(at({ mine: [mine({})] })).toContain(`href="${base}/isi/cari"`)
    const wrong = { npwp: { raw: { npwp: '1' }, problem: 'digits.short' } }
    expect(at({ mine: [mine({ answers: wrong })] })).toContain(`href="${base}/isi/npwp"`)
  })

  test('leads to the status once it was sent, or once the window has closed', () => {
    expect(at({ mine: [mine({ state: 'submitted' })] })).toContain(`href="${base}/status"`)
    const closed = at({ now: late, mine: [mine({ state: 'frozen' })] })
    expect(closed).toContain('Pendaftaran sudah ditutup.')
    expect(closed).toContain(`href="${base}/status"`)
  })

  test('offers no beginning where nothing is open', () => {
    expect(at({ now: late, open })).not.toContain('Mulai mendaftar')
    expect(at({})).toContain('Belum ada pendaftaran yang diumumkan')
    expect(at({ now: Temporal.Instant.from('2019-02-01T09:00+07:00'), open })).toContain(
      'Pendaftaran dibuka 1 Maret 2019',
    )
  })

  test('names the last day as such', () => {
    expect(at({ now: Temporal.Instant.from('2019-04-30T20:00+07:00'), open })).toContain('Hari ini hari terakhir')
  })

  test('shows each of several, and never mixes them', () => {
    const two = [mine({}), { ...mine({ id: 'r2', draftCode: 'D-2222', state: 'submitted' }), base: '/saya/D-2222' }]
    const drawn = at({ mine: two, open })
    expect(drawn).toContain('Pendaftaran Anda')
    for (const part of [`href="${base}/isi/cari"`, 'href="/saya/D-2222/status"', 'Mulai mendaftar'])
      expect(drawn).toContain(part)
  })
})

describe('the list of sections', () => {
  const shortNik = {
    raw: { rep_nik: '320501570890000' },
    problem: 'digits.short',
    params: { paper: 'NIK', now: 15, off: 1 },
  }
  const list = (more: Partial<OwnRegistration> = {}, at = now, files = {}) =>
    html(
      <TasksPage
        {...{ lang: 'id', now: at, own: anOwn(more), acts: actsOf(anOwn(more), at), counts: anOwn({ ...more, files }) }}
        serving={servingOf(anOwn({ ...more, files }))}
      />,
    )

  test('one row for each section, and the way to each page below', () => {
    const drawn = list()
    expect(drawn).toContain('Tujuh bagian')
    expect(drawn).toContain('0 selesai, 7 belum. Sisa waktu 6 hari.')
    for (const { page: one } of pagesOf(season.content)) expect(drawn).toContain(`/saya/D-7K4M/isi/${one.code}"`)
    expect(drawn).toContain('Lanjutkan: Pesantren')
  })

  test('what is wrong stands on top, in its row, and in the button', () => {
    const drawn = list({ answers: { rep_nik: shortNik } })
    expect(drawn).toContain('Ada 1 jawaban yang perlu diperbaiki')
    expect(drawn).toContain('<a href="/saya/D-7K4M/isi/perwakilan#rep_nik">NIK kurang 1 angka</a>')
    expect(drawn).toContain('<small class="mu">NIK kurang 1 angka</small>')
    expect(drawn).toContain('Perbaiki Perwakilan')
  })

  test('a refused paper is named', () => {
    const refused = { documentId: 'd', position: 1, name: 'k.jpg', bytes: 9, state: 'refused' as const }
    expect(list({}, now, { rep_ktp: [refused] })).toContain('tidak dapat dipakai')
  })

  test('a section that was begun tells how many of its pages are done', () => {
    const answers: Answers = { rep_position: { value: 'board' }, rep_education: { value: 's1' } }
    expect(list({ answers })).toContain('1 dari 3 halaman')
  })

  test('what was sent, or has closed, leads to the status instead of pages', () => {
    for (const drawn of [list({ state: 'submitted' }), list({ state: 'frozen' }, late)]) {
      expect(drawn).not.toContain('href="/saya/D-7K4M/isi/')
      expect(drawn).toContain('href="/saya/D-7K4M/status"')
    }
  })
})

describe('a page of the form', () => {
  const view = (code: string, more: Partial<Parameters<typeof FormPageView>[0]> = {}) =>
    html(
      <FormPageView
        {...{
          lang: 'id',
          content: season.content,
          page: page(code),
          answers: {},
          base: {},
          code: 'D-7K4M',
          back: base,
        }}
        {...{ form: someForm, across, ...more }}
      />,
    )

  test('every page draws in both languages with one heading, also when nothing is answered', () => {
    for (const { page: one } of pagesOf(season.content)) {
      for (const lang of ['id', 'en'] as const) {
        const drawn = renderToString(
          <Spoken.Provider value={lang}>
            <FormPageView
              {...{
                lang,
                content: season.content,
                page: one,
                answers: {},
                base: {},
                code: 'D-7K4M',
                back: base,
                across,
                form: { ...someForm, lang, slots: season.slots },
              }}
            />
          </Spoken.Provider>,
        )
        expect(drawn.match(/<h1/g), one.code).toHaveLength(1)
        expect(drawn).not.toContain('undefined')
      }
    }
  })

  test('tells what another screen saved', () => {
    const answers: Answers = { cost_share: { value: 50, other: { value: 40 } } }
    expect(view('kemandirian', { answers })).toContain('layar lain menyimpan "40 %"'.replaceAll('"', '&quot;'))
  })

  test('carries the confirmation of a warned answer, and of no other', () => {
    const answers: Answers = {
      bank: { value: 'bjb' },
      account_number: { value: '12345678' },
      account_owner: { value: 'Yayasan X' },
    }
    const drawn = view('rekening', { answers })
    expect(drawn).toContain('name="account_number-confirmed" value="12345678"')
    expect(drawn).not.toContain('account_owner-confirmed')
    expect(drawn).toContain('Sudah benar, lanjut')
  })

  test('goes back to the review it came from', () => {
    expect(view('kemandirian', { back: `${base}/kirim` })).toContain(`href="${base}/kirim"`)
  })

  test('what could not be saved stands in the page that says why', () => {
    const refusal = { title: 'Pendaftaran sudah ditutup', note: 'Tidak tersimpan.' }
    const drawn = view('kemandirian', { refusal, answers: { cost_share: { value: 55 } } })
    expect(drawn).toContain('Pendaftaran sudah ditutup')
    expect(drawn).toContain('value="55"')
  })

  test('an ended session keeps several values of one field', () => {
    const fields: [string, string][] = [
      ['channels', 'own_shop'],
      ['channels', 'export'],
    ]
    const drawn = html(<ExpiredPage lang="id" fields={fields} path="/saya/D-7K4M/isi/pasar" />)
    expect(drawn.match(/name="channels"/g)).toHaveLength(2)
    expect(drawn).toContain('action="/saya/D-7K4M/isi/pasar"')
    expect(drawn).toContain('href="/masuk?ke=%2Fsaya%2FD-7K4M%2Fisi%2Fpasar"')
  })
})
