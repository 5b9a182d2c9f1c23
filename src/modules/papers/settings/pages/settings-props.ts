import type { Lang } from '../../../../design/index.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import type { Returned } from '../../../../platform/staff-form/index.ts'
import type { LetterheadRow } from '../data/letterheads.ts'
import type { SignerRow } from '../data/signers.ts'
import type { endForm, letterheadForm, SignerForm, withdrawForm } from './forms.ts'

/** Where the settings stand. */
export const settingsAt = '/kantor/surat/pengaturan'

/** A form of the page that came back; `of`: the id of the row it stands at. */
export type SettingsReturned =
  | { form: 'letterhead'; returned: Returned<typeof letterheadForm.fields> }
  | { form: 'signer'; returned: Returned<SignerForm['fields']> }
  | { form: 'end'; returned: Returned<typeof endForm.fields>; of: string }
  | { form: 'withdraw'; returned: Returned<typeof withdrawForm.fields> }

export interface SettingsProps {
  lang: Lang
  today: string
  letterheads: LetterheadRow[]
  signers: SignerRow[]
  kinds: KindRow[]
  signerForm: SignerForm
  /** What a position is called. */
  called(position: string): string
  returned?: SettingsReturned
}

/** A kind of paper as it stands. */
export interface KindRow {
  kind: AnyPaperKind
  pattern: string
  position?: string
  /** The newest version; none where it is as it came. */
  adapted?: { version: number; at: Date }
}
