import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** Files, their uses, and the papers of responses. */
export const fileInvariants: readonly Invariant[] = [
  {
    code: 'files.use',
    says: {
      id: 'Tidak ada berkas tanpa pemakaian: yang tidak dipakai dihapus dalam sehari.',
      en: 'No file without use: what is not used is erased within a day.',
    },
    broken: sql`
      select f.id from file f where f.received_at < now() - interval '1 day'
        and not exists (select from file_use u where u.file_id = f.id)
        and not exists (select from document d where d.file_id = f.id)`,
  },
  {
    code: 'files.use-file',
    says: { id: 'Tidak ada pemakaian tanpa berkas.', en: 'No use without file.' },
    broken: sql`
      select u.file_id from file_use u where not exists (select from file f where f.id = u.file_id)`,
  },
  {
    code: 'files.document-use',
    says: {
      id: 'Setiap berkas dalam formulir tercatat sebagai pemakaian.',
      en: 'Every paper in a form is a use of its file.',
    },
    broken: sql`
      select d.id from document d where not exists (
        select from file_use u where u.file_id = d.file_id and u.owner_kind = 'response' and u.owner_id = d.response_id
          and u.slot = d.slot)`,
  },
  {
    code: 'files.use-document',
    says: {
      id: 'Setiap pemakaian oleh formulir ada berkasnya di formulir itu.',
      en: 'Every use by a form is a paper that stands in it.',
    },
    broken: sql`
      select u.file_id from file_use u where u.owner_kind = 'response' and not exists (
        select from document d where d.response_id = u.owner_id and d.file_id = u.file_id and d.slot = u.slot)`,
  },
  {
    code: 'files.judged',
    says: {
      id: 'Setiap berkas yang menunggu pemeriksaan ada pekerjaannya.',
      en: 'Every file that waits for its check has its errand.',
    },
    broken: sql`
      select f.id from file f where f.state in ('received', 'checked') and f.received_at < now() - interval '1 hour'
        and not exists (select from graphile_worker.jobs j where j.key = 'check-file:' || f.id)`,
  },
  {
    code: 'files.photo',
    says: {
      id: 'Setiap foto yang dapat dipakai sudah ditulis ulang.',
      en: 'Every usable photo has been written anew.',
    },
    broken: sql`
      select f.id from file f where f.kind = 'photo' and f.state = 'usable'
        and (f.kept_hash is null or f.kept_size is null or f.width is null or f.height is null)`,
  },
  {
    code: 'files.pages',
    says: {
      id: 'Setiap PDF yang dapat dipakai punya gambar semua halamannya.',
      en: 'Every usable PDF has the images of all its pages.',
    },
    broken: sql`
      select f.id from file f where f.kind = 'pdf' and f.state = 'usable'
        and f.pages is distinct from (select count(*) from file_page p where p.file_id = f.id and p.page <= f.pages)`,
  },
  {
    code: 'files.refusal',
    says: {
      id: 'Berkas ditolak bila dan hanya bila ada sebabnya.',
      en: 'A file is refused exactly where there is a reason.',
    },
    broken: sql`select f.id from file f where (f.state = 'refused') <> (f.refusal is not null)`,
  },
]
