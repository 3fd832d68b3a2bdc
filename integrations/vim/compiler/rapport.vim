" Findings of rapport in the quickfix list. Put this file into ~/.vim/compiler/, then: :compiler rapport | make
if exists("current_compiler")
  finish
endif
let current_compiler = "rapport"

CompilerSet makeprg=rapport\ check\ %:S
CompilerSet errorformat=%E%f:%l:%v:\ error\ %m,%W%f:%l:%v:\ warning\ %m,%I%f:%l:%v:\ info\ %m,
CompilerSet errorformat+=%-C\ %#%*\\d\ \|%.%#,%-C\ %#\|%.%#,%-C\ \ why:%.%#,%C\ \ %m,%-Z,%-G%.%#
