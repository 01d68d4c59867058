/** Of the renderer of pages: raised whenever the same page may give another text or other blocks. */
export const rendererVersion = 3;
