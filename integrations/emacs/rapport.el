;;; rapport.el --- Read a mail as its recipient will, before it is sent  -*- lexical-binding: t; -*-

;; Author: The rapport authors
;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: mail, wp
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; Runs the command `rapport check' on drafts.  It reads them on this machine; nothing is sent anywhere.
;;
;;   (add-to-list 'load-path "/the/folder/of/this/file")
;;   (require 'rapport) (rapport-mode 1)
;;
;; `rapport-mode' checks every mail of message-mode, Gnus, notmuch and mu4e when it is sent.  Where something is
;; found it shows what and where, and asks whether to send anyway; with “no” the draft stays as it is.  The header
;; line “X-Rapport: off” sends unasked, and is not sent along.
;;
;; `rapport-flymake-enable' marks the same places while you write:
;;
;;   (add-hook 'message-mode-hook #'rapport-flymake-enable)
;;
;; `rapport-check' looks at any buffer; `rapport-apply-alternative' writes another wording for the words at point.

;;; Code:

(require 'cl-lib)
(require 'flymake)
(require 'json)
(require 'message)
(require 'subr-x)

(defvar gnus-original-article-buffer)
(defvar mu4e-compose-parent-message)
(defvar mu4e-mu-binary)
(defvar mu4e-mu-home)
(defvar notmuch-command)

(defgroup rapport nil
  "Read a mail as its recipient will, before it is sent."
  :group 'mail
  :prefix "rapport-")

(defcustom rapport-program "rapport"
  "The command `rapport', by its name or with its folder."
  :type 'file)

(defcustom rapport-arguments nil
  "More arguments of `rapport check', such as (\"--ignore\" \"idiom\")."
  :type '(repeat string))

(defcustom rapport-ask-at nil
  "Least severity of a finding that makes rapport ask before a mail is sent.
If nil, the option `fail_on' of the config holds; it is “warning” if not set."
  :type '(choice (const :tag "As the config says" nil) (const "error") (const "warning") (const "info")))

(defcustom rapport-timeout 10
  "Longest time in seconds that a mail waits for the check."
  :type 'number)

(defcustom rapport-fail-closed nil
  "If non-nil, ask whether to send a mail that could not be checked.
Otherwise it is sent, and a warning tells that it was not checked."
  :type 'boolean)

(defcustom rapport-parent-functions '(rapport-parent-mu4e rapport-parent-notmuch rapport-parent-buffer)
  "Functions that look for the mail that a draft answers, one after the other.
Each is called in the draft with a Message-ID, without its angle brackets,
and returns the name of a file with that mail, or a buffer, or nil."
  :type '(repeat function))

(defface rapport-error '((t :inherit flymake-error)) "Words with a finding that is an error.")
(defface rapport-warning '((t :inherit flymake-warning)) "Words with a finding that is a warning.")
(defface rapport-info '((t :inherit flymake-note)) "Words with a finding that is a mere hint.")

(define-error 'rapport-failed "The check failed")

;;; The mail that is answered

(defun rapport--first-line (program &rest arguments)
  "Call PROGRAM with ARGUMENTS and return the file its first line names, or nil."
  (with-temp-buffer
    (when (eq 0 (ignore-errors (apply #'call-process program nil '(t nil) nil arguments)))
      (goto-char (point-min))
      (let ((line (buffer-substring (point) (line-end-position))))
        (and (file-name-absolute-p line) (file-readable-p line) line)))))

(defun rapport-parent-mu4e (id)
  "Return the file of the mail ID where mu4e knows it."
  (when (featurep 'mu4e)
    (let ((parent (bound-and-true-p mu4e-compose-parent-message)))
      (if (and (equal id (plist-get parent :message-id)) (file-readable-p (or (plist-get parent :path) "")))
          (plist-get parent :path)
        (apply #'rapport--first-line (or (bound-and-true-p mu4e-mu-binary) "mu") "find" "--fields=l"
               (append (when-let ((home (bound-and-true-p mu4e-mu-home))) (list (concat "--muhome=" home)))
                       (list (concat "msgid:" id))))))))

(defun rapport-parent-notmuch (id)
  "Return the file of the mail ID where notmuch knows it."
  (when (featurep 'notmuch)
    (rapport--first-line (or (bound-and-true-p notmuch-command) "notmuch")
                         "search" "--output=files" "--exclude=false"
                         (format "id:\"%s\"" (replace-regexp-in-string "\"" "\"\"" id t t)))))

(defun rapport-parent-buffer (id)
  "Return the buffer of the mail ID: the article in Gnus, or what was answered."
  (cl-find-if (lambda (buffer) (and (buffer-live-p buffer) (rapport--holds-p buffer id)))
              (list (get-buffer (or (bound-and-true-p gnus-original-article-buffer) " *Original Article*"))
                    message-reply-buffer)))

(defun rapport--holds-p (buffer id)
  "Return non-nil if the mail ID, with its header, stands in BUFFER."
  (with-current-buffer buffer
    (save-excursion
      (save-restriction
        (widen)
        (goto-char (point-min))
        (let ((case-fold-search t))
          (re-search-forward (concat "^message-id:[ \t\n]*<" (regexp-quote id) ">")
                             (save-excursion (re-search-forward "^$" nil 'move) (point)) t))))))

(defun rapport--header (name)
  "Return the value of the header line NAME of this draft."
  (save-excursion
    (save-restriction
      (widen)
      (message-narrow-to-headers-or-head)
      (message-fetch-field name))))

(defvar-local rapport--parent nil
  "The Message-ID last looked for, and the file or buffer found for it.")

(defun rapport--parent ()
  "Return the file or buffer with the mail that this draft answers, or nil."
  (let ((field (and (derived-mode-p 'message-mode) (rapport--header "in-reply-to"))))
    (when (and field (string-match "<\\([^<> \t\n]+\\)>" field))
      (let ((id (match-string 1 field)) (known (cdr rapport--parent)))
        (unless (and (equal id (car rapport--parent))
                     (or (null known) (if (bufferp known) (buffer-live-p known) (file-readable-p known))))
          (setq rapport--parent (cons id (run-hook-with-args-until-success 'rapport-parent-functions id))))
        (cdr rapport--parent)))))

(defun rapport--written (parent)
  "Write the buffer PARENT into a new file that only this user can read."
  (let ((file (make-temp-file "rapport-" nil ".eml")) (coding-system-for-write 'utf-8-unix))
    (with-current-buffer parent
      (save-restriction (widen) (write-region nil nil file nil 'silent)))
    file))

;;; Running the command

(defun rapport--text ()
  "Return the text of this buffer as the command gets it.
What it would take for the end of a line, or could not read as UTF-8, becomes
a space, so that it counts lines and columns as Emacs does."
  (save-restriction
    (widen)
    (let ((text (buffer-substring-no-properties (point-min) (point-max))))
      (replace-regexp-in-string "[\0\r\ufeff\ud800-\udfff\x3fff80-\x3fffff]" " " text t t))))

(defun rapport--name (buffer)
  "Return the name of BUFFER in a report."
  (with-current-buffer buffer
    (or (and (not (derived-mode-p 'message-mode)) buffer-file-name (file-local-name buffer-file-name))
        "<stdin>")))

(defun rapport--arguments (parent)
  "Return the arguments of the command for this buffer, an answer to PARENT."
  `("check" "--format" "json"
    ,@(and rapport-ask-at (list "--fail-on" rapport-ask-at))
    ,@(and parent (list "--reply-to" (expand-file-name parent)))
    ,@(cond ((derived-mode-p 'message-mode) '("--as" "plain"))
            (buffer-file-name (list "--stdin-filename" (rapport--name (current-buffer))))
            ((derived-mode-p 'markdown-mode) '("--as" "markdown"))
            ((derived-mode-p 'html-mode) '("--as" "html")))
    ,@rapport-arguments "-"))

(defun rapport--start (done)
  "Start a check of the text of this buffer, and return the process.
DONE is called once with the process, its exit code and all that it printed."
  (let* ((text (rapport--text))
         (parent (rapport--parent))
         (file (if (bufferp parent) (rapport--written parent) parent))
         (output (generate-new-buffer " *rapport output*"))
         (clean (lambda ()
                  (when (bufferp parent) (delete-file file))
                  (kill-buffer output)))
         (arguments (rapport--arguments file))
         (default-directory (if (file-remote-p default-directory) (expand-file-name "~/") default-directory)))
    (condition-case problem
        (let ((process (make-process :name "rapport" :buffer output :noquery t
                                     :command (cons rapport-program arguments)
                                     :connection-type 'pipe :coding 'utf-8-unix
                                     :sentinel (rapport--sentinel clean done))))
          (ignore-errors ; where it has ended already, its exit code tells more
            (process-send-string process text)
            (process-send-eof process))
          process)
      (file-error
       (funcall clean)
       (signal 'rapport-failed (list (error-message-string problem)))))))

(defun rapport--sentinel (clean done)
  "Return a function for the end of the command: CLEAN is called, and then DONE."
  (lambda (process _event)
    (unless (process-live-p process)
      (let ((printed (with-current-buffer (process-buffer process) (buffer-string))))
        (funcall clean)
        (funcall done process (process-exit-status process) printed)))))

(defun rapport--report (code printed)
  "Return the report on a draft, an alist, from the exit CODE and what was PRINTED."
  (let* ((json-object-type 'alist) (json-array-type 'list) (json-null nil) (json-false nil)
         (start (and (memq code '(0 1)) (string-match "^{$" printed)))
         (whole (and start (ignore-errors (json-read-from-string (substring printed start))))))
    (unless whole
      (let ((reason (string-trim (replace-regexp-in-string "^\\({\\(?:.\\|\n\\)*^}\n\\|Error: \\)" "" printed))))
        (signal 'rapport-failed (list (if (string-empty-p reason) (format "it ended with code %s" code) reason)))))
    (append `((asks . ,(= code 1)) (summary . ,(alist-get 'summary whole))) (car (alist-get 'files whole)))))

(defun rapport--forget-parent (code)
  "Return non-nil if a check that ended with CODE is worth another try.
The mail that is answered, which may be encrypted, is left out then."
  (when (and (not (memq code '(0 1))) (cdr rapport--parent))
    (setcdr rapport--parent nil)
    t))

(defun rapport--wait ()
  "Check this buffer and return the report."
  (let* ((told (rapport--told))
         (again (and (rapport--forget-parent (car told)) (rapport--told)))
         (report (apply #'rapport--report (or again told))))
    (when again
      (push (concat "checked without the mail that is answered: " (string-trim (cadr told)))
            (alist-get 'notices report)))
    report))

(defun rapport--told ()
  "Check this buffer, for at most `rapport-timeout' seconds.
Return a list of the exit code and what was printed."
  (let* ((told nil)
         (process (rapport--start (lambda (_process &rest all) (setq told all))))
         (deadline (time-add nil rapport-timeout)))
    (unwind-protect
        (progn
          (while (and (not told) (time-less-p nil deadline))
            (accept-process-output process 0.05))
          (or told (signal 'rapport-failed (list (format "it took longer than %s seconds" rapport-timeout)))))
      (delete-process process))))

;;; Findings in the draft

(defun rapport--position (line column)
  "Return the position in this buffer of COLUMN in LINE, both counted from 1."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (forward-line (1- line))
      (min (+ (point) column -1) (point-max)))))

(defun rapport--span (finding)
  "Return the positions where FINDING begins and ends, a character at least."
  (let-alist finding
    (let* ((start (rapport--position .line .column))
           (end (max (rapport--position .end_line .end_column) (min (1+ start) (1+ (buffer-size))))))
      (cons (max 1 (min start (1- end))) end))))

(defun rapport-clear ()
  "Take what the last check has marked out of this buffer."
  (interactive)
  (save-restriction
    (widen)
    (remove-overlays (point-min) (point-max) 'rapport t)))

(defun rapport--mark (finding)
  "Put an overlay on the words of FINDING, and return it."
  (let* ((span (rapport--span finding))
         (mark (make-overlay (car span) (cdr span))))
    (overlay-put mark 'rapport t)
    (overlay-put mark 'evaporate t)
    (overlay-put mark 'rapport-finding finding)
    (overlay-put mark 'face (intern (concat "rapport-" (alist-get 'severity finding))))
    (overlay-put mark 'help-echo (alist-get 'message finding))
    mark))

(defun rapport--mark-at (position)
  "Return the mark at POSITION, by a check or by flymake, with other wordings."
  (cl-find-if (lambda (mark) (alist-get 'alternatives (overlay-get mark 'rapport-finding)))
              (append (overlays-at position) (overlays-at (max (1- position) (point-min))))))

;;;###autoload
(defun rapport-apply-alternative (mark alternative)
  "Write ALTERNATIVE for the words under MARK; interactively, for those at point."
  (interactive
   (let ((mark (rapport--mark-at (point))))
     (unless mark
       (user-error "There is no finding at point that offers another wording"))
     (let ((offered (alist-get 'alternatives (overlay-get mark 'rapport-finding))))
       (list mark (if (cdr offered) (completing-read "Write instead: " offered nil t nil nil (car offered))
                    (car offered))))))
  (unless (and (overlay-buffer mark) (< (overlay-start mark) (overlay-end mark)))
    (user-error "These words are no longer in the draft"))
  (with-current-buffer (overlay-buffer mark)
    (save-excursion
      (let ((start (overlay-start mark)) (end (overlay-end mark)))
        (goto-char end)
        (insert alternative)
        (delete-region start end)
        (delete-overlay mark)))))

;;; The buffer of findings

(defconst rapport--buffer "*rapport*" "Name of the buffer that shows findings.")

(defvar-local rapport--draft nil "The buffer whose findings are shown here.")

(defvar rapport-findings-mode-map
  (let ((map (make-sparse-keymap)))
    (set-keymap-parent map (make-composed-keymap button-buffer-map special-mode-map))
    (define-key map "n" #'forward-button)
    (define-key map "p" #'backward-button)
    map)
  "Keys in the buffer of findings.")

(define-derived-mode rapport-findings-mode special-mode "Rapport"
  "Mode of the buffer that lists what was found in a draft.
Buttons lead to the places, and write other wordings."
  (setq-local revert-buffer-function
              (lambda (&rest _)
                (unless (buffer-live-p rapport--draft) (user-error "The draft is gone"))
                (with-current-buffer rapport--draft (rapport-check)))))

(defun rapport--visit (mark)
  "Go to the words under MARK."
  (unless (overlay-buffer mark)
    (user-error "These words are no longer in the draft"))
  (pop-to-buffer (overlay-buffer mark))
  (goto-char (overlay-start mark)))

(defun rapport--insert-finding (mark)
  "Insert what was found in the words under MARK."
  (let-alist (overlay-get mark 'rapport-finding)
    (insert-text-button (format "Line %d" .line) 'action (lambda (_) (rapport--visit mark)))
    (insert (format ", %s, %s: “%s”\n  %s\n  Why: %s\n" .severity .rule .text .message .why))
    (when .alternatives
      (insert "  Instead:")
      (dolist (wording .alternatives)
        (insert " ")
        (insert-text-button (format "[%s]" wording)
                            'action (lambda (_) (rapport-apply-alternative mark wording)
                                      (message "Written: %s" wording))))
      (insert "\n"))
    (dolist (place .related)
      (rapport--insert-place place (overlay-buffer mark)))
    (insert "\n")))

(defun rapport--insert-place (place draft)
  "Insert PLACE, which a finding in the buffer DRAFT points at."
  (let-alist place
    (let ((name (format "line %d" .line)) (answered (not (equal .path (rapport--name draft)))))
      (insert (if answered "  In the mail answered, " "  See "))
      (if (and answered (not (file-readable-p .path)))
          (insert name)
        (insert-text-button name 'action
                            (lambda (_)
                              (if answered (find-file-other-window .path) (pop-to-buffer draft))
                              (goto-char (rapport--position .line .column)))))
      (insert (format ": “%s” (%s)\n" .text .note)))))

(defun rapport--summary (report)
  "Return how much was found in REPORT, as in “1 error, 2 warnings”."
  (let ((counts (cl-loop for severity in '(error warning info)
                         for count = (alist-get severity (alist-get 'summary report))
                         unless (zerop count)
                         collect (format "%d %s%s" count (if (eq severity 'info) "hint" severity)
                                         (if (= count 1) "" "s")))))
    (if counts (string-join counts ", ") "nothing found")))

(defun rapport--show (report)
  "Mark the findings of REPORT in this draft; return a buffer that lists them."
  (rapport-clear)
  (let ((draft (current-buffer))
        (marks (mapcar #'rapport--mark (alist-get 'findings report))))
    (with-current-buffer (get-buffer-create rapport--buffer)
      (rapport-findings-mode)
      (setq rapport--draft draft)
      (let ((inhibit-read-only t))
        (erase-buffer)
        (insert (format "%s: %s\n\n" (buffer-name draft) (rapport--summary report)))
        (mapc #'rapport--insert-finding marks)
        (dolist (notice (append (alist-get 'notices report) (alist-get 'stale_silences report)))
          (insert "Note: " notice "\n")))
      (goto-char (point-min))
      (current-buffer))))

;;;###autoload
(defun rapport-check ()
  "Check the text of this buffer, and show what is found."
  (interactive)
  (let* ((report (rapport--wait)) (shown (rapport--show report)))
    (if (cl-some (lambda (key) (alist-get key report)) '(findings notices stale_silences))
        (display-buffer shown)
      (when-let ((window (get-buffer-window shown))) (quit-window nil window)))
    (message "Rapport: %s" (rapport--summary report))))

;;; Before a mail is sent

(defun rapport--off-p ()
  "Return non-nil if this draft is to be sent without a check.
Header lines that only speak to rapport are not sent along."
  (setq-local message-ignored-mail-headers
              (concat message-ignored-mail-headers "\\|^X-Rapport\\(?:-[^:]*\\)?:"))
  (or (not (string-empty-p (or (getenv "RAPPORT_SKIP") "")))
      (string-match-p "\\`[ \t]*off\\b" (or (rapport--header "x-rapport") ""))))

(defun rapport--worst (findings)
  "Return the first of those FINDINGS that are most severe."
  (cl-loop for severity in '("error" "warning" "info")
           thereis (cl-find severity findings :test #'equal
                            :key (lambda (finding) (alist-get 'severity finding)))))

(defun rapport--ask (report)
  "Show REPORT and ask whether to send all the same; if not, signal an error."
  (let ((shown (rapport--show report)))
    (display-buffer shown)
    (unless (y-or-n-p (format "Rapport: %s; send anyway? " (rapport--summary report)))
      (push-mark nil t)
      (goto-char (car (rapport--span (rapport--worst (alist-get 'findings report)))))
      (user-error "Rapport: not sent, the draft is as you left it"))
    (rapport-clear)
    (when-let ((window (get-buffer-window shown))) (quit-window nil window))))

(defun rapport--tell-failure (reason)
  "Tell that a mail is sent without a check, for REASON.
With `rapport-fail-closed', ask first."
  (if (not rapport-fail-closed)
      (display-warning 'rapport (concat "the mail was sent without a check: " reason))
    (unless (y-or-n-p (format "Rapport: the check failed (%s); send anyway? " reason))
      (user-error "Rapport: not sent, the check failed: %s" reason))))

;;;###autoload
(defun rapport-before-send ()
  "Check this draft, and ask before it is sent if something is found.
This is for `message-send-hook'."
  (unless (rapport--off-p)
    (let ((report (condition-case problem
                      (rapport--wait)
                    (user-error (signal (car problem) (cdr problem)))
                    (rapport-failed (ignore (rapport--tell-failure (cadr problem))))
                    (error (ignore (rapport--tell-failure (error-message-string problem)))))))
      (when (alist-get 'asks report)
        (rapport--ask report)))))

;;;###autoload
(define-minor-mode rapport-mode
  "Check every mail before it is sent."
  :global t
  (if rapport-mode
      (add-hook 'message-send-hook #'rapport-before-send 90)
    (remove-hook 'message-send-hook #'rapport-before-send)))

;;; While writing

(defvar-local rapport--flymake-process nil "The check of this buffer that flymake waits for.")

(defun rapport--diagnostic (finding)
  "Return FINDING as flymake wants it."
  (let ((span (rapport--span finding)))
    (let-alist finding
      (flymake-make-diagnostic (current-buffer) (car span) (cdr span)
                               (pcase .severity ("error" :error) ("warning" :warning) (_ :note))
                               (format "%s [%s]" .message .rule)
                               nil `((rapport-finding . ,finding))))))

;;;###autoload
(defun rapport-flymake (report &rest _)
  "Call REPORT with what is found in this buffer.
This is for `flymake-diagnostic-functions'."
  (when-let ((process rapport--flymake-process))
    (setq rapport--flymake-process nil)
    (delete-process process))
  (let ((buffer (current-buffer)))
    (setq rapport--flymake-process
          (rapport--start
           (lambda (process code printed)
             (when (buffer-live-p buffer)
               (with-current-buffer buffer
                 (when (eq process rapport--flymake-process)
                   (setq rapport--flymake-process nil)
                   (if (rapport--forget-parent code)
                       (rapport-flymake report)
                     (rapport--tell-flymake report code printed))))))))))

(defun rapport--tell-flymake (report code printed)
  "Call REPORT with what a check found that ended with CODE and PRINTED this."
  (condition-case problem
      (let ((found (alist-get 'findings (rapport--report code printed))))
        (funcall report (mapcar #'rapport--diagnostic found)))
    (rapport-failed (funcall report :panic :explanation (cadr problem)))))

;;;###autoload
(defun rapport-flymake-enable ()
  "Have words marked while you write; for `message-mode-hook' or `text-mode-hook'."
  (add-hook 'flymake-diagnostic-functions #'rapport-flymake nil t)
  (flymake-mode 1))

(provide 'rapport)
;;; rapport.el ends here
