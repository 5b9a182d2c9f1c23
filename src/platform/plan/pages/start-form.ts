import { formatBytes } from '../../../design/index.ts'
import { defineStaffForm, file } from '../../staff-form/index.ts'
import type { FileSource, PlanFace } from '../kind.ts'
import { wordsOf } from '../words.ts'

/** The file that a plan begins with. */
export function uploadForm(face: PlanFace<unknown>, { accept, kinds, bytes }: FileSource) {
  return defineStaffForm({
    fields: {
      berkas: {
        type: file({ accept, kinds, bytes }),
        label: lang => wordsOf(face, lang).file,
        hint: wordsOf(face, 'id').hint === undefined ? undefined : lang => wordsOf(face, lang).hint ?? '',
        sentences: lang => ({
          'file.missing': wordsOf(face, lang).missing,
          'file.large': wordsOf(face, lang).tooLarge(formatBytes(bytes, lang)),
        }),
      },
    },
  })
}

export type UploadForm = ReturnType<typeof uploadForm>
