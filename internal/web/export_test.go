package web

// Codec writes what sessions keep.
type Codec = codec
