import type { Lang } from '../../../../design/index.ts'
import { defineStaffForm, inOrder, periodFields, select, sent, among } from '../../../../platform/staff-form/index.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { positionCode } from '../rules/position.ts'
import { words } from '../words.ts'

const w = words

const until = { ...periodFields.sampai, optional: true, hint: (lang: Lang) => w(lang).open } as const

/** The lines of a text, without the empty ones. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '').split('\n').flatMap(line => line.trim() || [])
}

const mostLines = 4
const lines = {
  type: 'long',
  limit: 400,
  optional: true,
  judge: (said: string) => (linesOf(said).length > mostLines ? { code: 'lines' } : undefined),
  sentences: (lang: Lang) => ({ lines: w(lang).letterhead.lines }),
} as const

/** A letterhead and from when on it is in force. */
export const letterheadForm = defineStaffForm({
  fields: {
    atas: {
      ...lines,
      label: (lang: Lang) => w(lang).letterhead.above,
      hint: (lang: Lang) => w(lang).letterhead.aboveHint,
    },
    kantor: { type: 'text', limit: 200, label: (lang: Lang) => w(lang).letterhead.office },
    bawah: {
      ...lines,
      label: (lang: Lang) => w(lang).letterhead.below,
      hint: (lang: Lang) => w(lang).letterhead.belowHint,
    },
    mulai: periodFields.mulai,
    sampai: until,
  },
  together: inOrder,
})

/** Of the positions to choose from: the one that its title names. */
const another = 'lain'

/** Who signs for a position. Positions are data; what each is called, the page knows. */
export function signerForm(positions: readonly string[], called: (position: string) => string) {
  return defineStaffForm({
    fields: {
      jabatan: {
        type: select([...positions, another], code => lang => (code === another ? w(lang).signer.other : called(code))),
        label: lang => w(lang).signer.position,
      },
      sebutan: {
        ...{ type: 'text', limit: 200, label: lang => w(lang).signer.heading },
        hint: lang => w(lang).signer.headingHint,
        sentences: lang => ({ position: w(lang).signer.noPosition }),
      },
      nama: { type: 'text', limit: 200, label: lang => w(lang).signer.name },
      nip: { type: 'text', limit: 60, optional: true, label: lang => w(lang).signer.number },
      tempat: { type: 'text', limit: 60, label: lang => w(lang).signer.place },
      mulai: periodFields.mulai,
      sampai: until,
    },
    together: said => ({ ...inOrder(said), ...(said.sebutan && !positionIn(said) ? { sebutan: 'position' } : {}) }),
  })
}

export type SignerForm = ReturnType<typeof signerForm>

/** The code of the position somebody is to sign for; undefined where the title has no letters for one. */
export function positionIn({ jabatan, sebutan = '' }: { jabatan?: string; sebutan?: string }): string | undefined {
  return jabatan === another ? positionCode(sebutan) : jabatan
}

const which = sent(said => (isUuid(said) ? said : undefined))

/** The last day of who signs. */
export const endForm = defineStaffForm({
  fields: {
    penanda: { type: which },
    'hari-terakhir': { type: 'date', max: '2999-12-31', label: lang => w(lang).signer.last },
  },
})

/** Takes back what was entered by mistake. */
export const withdrawForm = defineStaffForm({
  fields: { apa: { type: sent(among('letterhead', 'signer')) }, yang: { type: which } },
})
