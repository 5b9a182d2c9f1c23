import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../platform/form/answer.ts'
import { someForm } from '../../../platform/form/test-form.ts'
import { ReviewPage } from '../../../platform/response/pages/review.tsx'
import type { OwnRegistration } from '../data/own.ts'
import type { Receipt } from '../../../platform/receipt/index.ts'
import { CheckPage, NoReceipt } from '../../../platform/receipt/check-page.tsx'
import { ReceiptPage } from './receipt.tsx'
import { StatusPage } from './status.tsx'
import { actsOf, anOwn, base, html, late, now, season, servingOf } from './test-pages.tsx'

describe('review', () => {
  test('lists what bars, warns without barring, and sends only what may be sent', () => {
    const review = (answers: Answers, problem?: string) =>
      html(
        <ReviewPage
          {...{ lang: 'id', serving: servingOf(anOwn({ answers })), problem, title: '', lead: '', send: '' }}
        />,
      )
    const drawn = review({
      bank: { value: 'bjb' },
      account_owner: { value: 'Ahmad' },
      rep_name: { value: 'Ahmad' },
      unit_started: { value: '2017-02' },
    })
    expect(drawn).toContain('Boleh dikirim, tetapi mohon dicek')
    expect(drawn).not.toContain('action="/saya/D-7K4M/kirim"')
    expect(review({}, 'Pesantren ini sudah terdaftar')).toContain('Pesantren ini sudah terdaftar')
  })
})

describe('status', () => {
  const status = (more: Partial<OwnRegistration>, when = now) =>
    html(
      <StatusPage
        {...{ lang: 'id', now: when, own: anOwn(more), acts: actsOf(anOwn(more), when) }}
        {...{ season, counts, payability: mend }}
      />,
    )
  const counts = { answers: {}, files: {}, slots: new Set<string>() }
  const mend = { state: 'mend' as const, items: [{ code: 'owner-personal' as const, kind: 'mend' as const }] }

  test('says in plain words where it stands, and offers only what may be done', () => {
    expect(status({})).toContain('Pendaftaran belum dikirim')
    const sent = status({ state: 'submitted', number: 'OPOP-19-000001' })
    expect(sent).toContain('Buka kembali dan ubah')
    expect(sent).toContain('Rekening atas nama perorangan.')
    expect(status({ state: 'reopened', number: 'OPOP-19-000001' })).toContain('Kiriman terakhir tetap berlaku')
    expect(status({ state: 'submitted', number: 'OPOP-19-000001' }, late)).not.toContain('Buka kembali')
    expect(status({ state: 'frozen' }, late)).toContain('Draf tersimpan enam bulan')
  })
})

describe('receipts', () => {
  const receipt: Receipt = {
    number: 'OPOP-19-000001',
    sequence: 2,
    code: 'ABCDEFGH23',
    payload: '{"documents":4}',
    keyId: 'k1',
    signature: Buffer.from('signature'),
    submittedAt: now,
    recordedAt: now,
    contentHash: Buffer.from('00ff', 'hex'),
  }

  test('the owner sees the last one with its seal and a message for WhatsApp, and earlier ones below', () => {
    const older = { ...receipt, sequence: 1, code: 'ABCDEFGH24' }
    const label = { id: 'Isi', en: 'Content' }
    const fields = [
      { of: 'applicant.name', label, value: 'PONPES AL-ISLAMI' },
      { of: 'applicant.place', label, value: '3205011001' },
      { of: 'category', label, value: 'scale-up' },
    ] as const
    const told = { facts: { fields: [...fields], answers: 42 }, season, form: someForm }
    const draw = (receipts: Receipt[]) =>
      html(<ReceiptPage {...{ lang: 'id', origin: 'https://opop.example', told, base, open: true, receipts }} />)
    const drawn = draw([receipt, older])
    for (const part of [
      'AL-ISLAMI',
      'Paminggir, Garut Kota',
      'Scale-up',
      '42 jawaban, 4 berkas',
      'Apa yang terjadi berikutnya',
    ])
      expect(drawn).toContain(part)
    expect(drawn).not.toContain('Perwakilan')
    expect(drawn).toContain('https://wa.me/?text=Pendaftaran%20pesantren%20OPOP%202019')
    expect(drawn).toContain('/bukti/OPOP-19-000001-ABCDEFGH24')
    expect(draw([])).toContain('Belum ada bukti')
  })

  test('everybody sees valid or not, newer or withdrawn, and no name', () => {
    const check = (verdict: 'valid' | 'invalid', superseded = false, since?: string) =>
      html(<CheckPage {...{ lang: 'id', receipt, verdict, superseded, since }} />)
    expect(check('valid')).toContain('Bukti ini sah')
    expect(check('invalid')).toContain('Bukti ini tidak sah')
    expect(check('valid', true)).toContain('kiriman yang lebih baru')
    expect(check('valid', false, 'Pendaftaran ini kemudian dibatalkan.')).toContain('ini kemudian dibatalkan.')
    expect(html(<NoReceipt lang="id" />)).toContain('Bukti tidak ditemukan')
  })
})
