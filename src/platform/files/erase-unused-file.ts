import type { House } from '../web/context.ts'
import { eraseBytes } from './bytes.ts'

/** Job: erases a file that nothing uses any more: its row, its page images, its bytes. */
export async function eraseUnusedFile(house: House, { fileId }: { fileId: string }): Promise<void> {
  const { hash, kept_hash, pages } = (await deleteUnused(house, fileId)) ?? {}
  for (const one of [hash, kept_hash, ...(pages ?? [])]) if (one) await eraseBytes(house, one)
}

async function deleteUnused(house: House, fileId: string) {
  return house.db.transaction().execute(async tx => {
    const used = await tx.selectFrom('file_use').select('file_id').where('file_id', '=', fileId).executeTakeFirst()
    const shown = await tx.selectFrom('document').select('id').where('file_id', '=', fileId).executeTakeFirst()
    if (used || shown) return undefined
    const pages = await tx.selectFrom('file_page').select('hash').where('file_id', '=', fileId).execute()
    const gone = await tx
      .deleteFrom('file')
      .where('id', '=', fileId)
      .returning(['hash', 'kept_hash'])
      .executeTakeFirst()
    return gone && { ...gone, pages: pages.map(page => page.hash) }
  })
}
