;;; rapport-eglot.el --- findings of rapport while a mail is written  -*- lexical-binding: t; -*-

;; Load this file, then M-x eglot in a draft that has a file, or (add-hook 'message-mode-hook #'eglot-ensure).

(require 'eglot)

(defvar rapport-lsp-command '("rapport" "lsp")
  "The program that serves findings, and its arguments.")

(add-to-list
 'eglot-server-programs
 (cons '((message-mode :language-id "mail")
         (mail-mode :language-id "mail")
         (markdown-mode :language-id "markdown")
         (text-mode :language-id "plaintext")
         (html-mode :language-id "html"))
       (lambda (&rest _) rapport-lsp-command)))

(add-to-list 'auto-mode-alist '("\\.eml\\'" . mail-mode))

(provide 'rapport-eglot)
;;; rapport-eglot.el ends here
