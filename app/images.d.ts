/** Lets a picture be imported, also where no build has written the framework's own declarations yet. */
/// <reference types="next/image-types/global" />
