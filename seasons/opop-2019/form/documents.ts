import type { Question, Section } from '../../../src/platform/form/content.ts'
import { documents as slots } from '../documents.ts'

const later = {
  id: 'Boleh menyusul sampai pendaftaran ditutup. Simpan dahulu bila belum ada.',
  en: 'They may follow until registration closes. Save first if you have none yet.',
}

export const documents: Section = {
  code: 'documents',
  name: { id: 'Berkas', en: 'Documents' },
  pages: [
    {
      code: 'ktp',
      title: { id: 'KTP dan pasfoto perwakilan', en: 'KTP and portrait of the representative' },
      why: { id: 'Keduanya diperlukan untuk mengirim pendaftaran.', en: 'Both are needed to submit.' },
      questions: [{ ...paper('rep_ktp'), drawing: 'card' }, paper('rep_photo')],
    },
    {
      code: 'foto-usaha',
      title: { id: 'Foto produk dan tempat usaha', en: 'Photos of product and place' },
      why: { id: 'Sedikitnya satu foto produk diperlukan.', en: 'At least one photo of the product is needed.' },
      questions: [paper('product_photos'), paper('place_photo')],
    },
    {
      code: 'dokumen-lembaga',
      title: { id: 'Berkas lembaga', en: 'Documents of the institution' },
      why: later,
      questions: [paper('nspp_charter'), paper('nib_document'), paper('npwp_card'), paper('bank_book')],
    },
    {
      code: 'dokumen-perwakilan',
      title: { id: 'Berkas perwakilan', en: 'Documents of the representative' },
      why: later,
      questions: [paper('rep_diploma'), paper('rep_health'), paper('rep_appointment')],
    },
    {
      code: 'profil',
      title: { id: 'Profil pesantren dan usaha', en: 'Profiles' },
      why: later,
      questions: [paper('pesantren_profile'), paper('business_profile')],
    },
  ],
}

/** The question of a slot carries the slot's own name and hint. */
function paper(code: string): Question {
  const slot = slots.find(one => one.code === code)
  if (!slot) throw new Error(`no document type ${code}`)
  return {
    code,
    type: 'file',
    label: slot.name,
    hint: slot.hint,
    optional: !slot.neededToSubmit,
    sensitive: slot.sensitive,
  }
}
