import type { Checksum } from '../formats/checksums.js';
import { type ViewAccount, viewAccount } from '../formats/view-account.js';
import type { SpooledDocument } from '../store/spooled-document.js';
import { markdownView } from './markdown/document-view.js';
import { TextFiles } from './text-files.js';

/** Writes a second form of each text of the corpus below a folder of the view's name. */
export class ViewFiles {
  private readonly files: TextFiles;
  private bytes = 0;

  constructor(
    folder: string,
    private readonly view: 'markdown',
  ) {
    this.files = new TextFiles(folder, view, '.md');
  }

  async add(document: SpooledDocument): Promise<void> {
    const written = Buffer.from(markdownView(document));
    this.bytes += written.length;
    await this.files.add(document, written);
  }

  /** Waits for everything that is being written. */
  async close(): Promise<{ readonly checksums: readonly Checksum[]; readonly account: ViewAccount }> {
    const checksums = await this.files.close();
    return { checksums, account: viewAccount(this.view, checksums, this.bytes) };
  }
}
