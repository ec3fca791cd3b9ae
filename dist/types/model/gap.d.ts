/** Parts of a target that were not scanned: gaps, which make the verdict `incomplete`, and skips, which do not. */
/** A part of the target that could not be read. Any gap makes the verdict `incomplete`. */
export interface Gap {
    readonly code: 'object-missing' | 'object-corrupt' | 'too-large' | 'shallow' | 'commit-count' | 'no-rules' | 'limit' | 'deadline' | 'container-limit' | 'unsupported';
    readonly message: string;
    readonly next: string | null;
}
/** Files left out on purpose, or without text: counted, and not a gap. */
export interface Skip {
    readonly reason: 'submodule' | 'ignored-path' | 'lfs-pointer' | 'unparsable-setting' | 'large-setting' | 'corrupt-container' | 'encrypted-container' | 'unread-format';
    readonly count: number;
    /** The first few paths. */
    readonly examples: readonly string[];
}
