# The resources of the test library, as the compiler's template makes them.
  .section .rodata.drupe_weights, "a"
  .balign 4096
.Lresource_0:
  .incbin "resource.bin"
.Lresource_0_end:
  .section .data.rel.ro.drupe_resources, "aw"
  .balign 8
  .globl drupe_resources
  .hidden drupe_resources
  .type drupe_resources, %object
drupe_resources:
  .quad .Lresource_0
  .quad .Lresource_0_end - .Lresource_0
  .size drupe_resources, . - drupe_resources
  .section .note.GNU-stack, "", %progbits
