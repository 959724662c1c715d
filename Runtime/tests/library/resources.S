# The manifest and the resources of the test library, as the compiler's template makes them.
  .section .drupe.manifest, "a", %progbits
  .globl drupe_manifest
  .hidden drupe_manifest
drupe_manifest:
  .incbin "manifest.json"
.Lmanifest_end:
  .byte 0
  .section .rodata.drupe, "a", %progbits
  .balign 8
  .globl drupe_manifest_size
  .hidden drupe_manifest_size
drupe_manifest_size:
  .quad .Lmanifest_end - drupe_manifest

  .section .drupe.weights, "a", %progbits
  .balign 4096
.Lresource0:
  .incbin "resource.bin"
.Lresource0_end:
  .section .data.rel.ro.drupe, "aw", %progbits
  .balign 8
  .globl drupe_resource_table
  .hidden drupe_resource_table
drupe_resource_table:
  .quad .Lresource0, .Lresource0_end - .Lresource0
  .section .note.GNU-stack, "", %progbits
