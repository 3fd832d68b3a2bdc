<?php

/**
 * Reads a mail as its recipient will, before Roundcube sends it.
 *
 * The command `rapport check` gets the mail as it would be sent, and the mail it answers; both stay on this machine.
 * Where something is found, the mail is not sent yet: the writer sees what and why, and sends anyway or goes back to
 * the draft. When the check itself fails, the mail is sent, and the writer is told that it was not checked.
 *
 * @license MIT
 */
class rapport extends rcube_plugin
{
    /** The command has found something, or has found nothing; every other exit code is a failure. */
    private const FOUND = 1;
    private const CLEAN = 0;

    private const NOT_STARTED = 127;

    public $task = 'mail';

    private $rcmail;

    public function init()
    {
        $this->rcmail = rcmail::get_instance();
        $this->load_config();
        $this->add_texts('localization/', $this->rcmail->action == 'compose');
        $this->add_hook('startup', [$this, 'tell_notice']);
        $this->add_hook('message_before_send', [$this, 'check']);
        if ($this->rcmail->action == 'compose') {
            $this->include_script('rapport.js');
            $this->include_stylesheet('rapport.css');
        }
    }

    /**
     * Tell what could not be told while a mail was sent, because Roundcube leaves that page at once.
     */
    public function tell_notice($args)
    {
        if (!empty($_SESSION['rapport_notice']) && $args['action'] == '' && empty($_REQUEST['_remote'])) {
            $this->rcmail->output->show_message($_SESSION['rapport_notice'], 'warning', null, true, 30);
            $this->rcmail->session->remove('rapport_notice');
        }

        return $args;
    }

    /**
     * Check a mail that is about to be sent; one in which something is found is kept.
     */
    public function check($args)
    {
        $anyway = rcube_utils::get_input_string('_rapport_anyway', rcube_utils::INPUT_POST);
        if ($this->rcmail->action != 'send' || $anyway) {
            return $args;
        }

        try {
            $report = $this->report($args['message']->getMessage());
        }
        catch (Throwable $problem) {
            $this->tell_failure($problem->getMessage());
            return $args;
        }

        if ($report !== null) {
            $args['abort']  = true;
            $args['result'] = false;
            $args['error']  = $this->gettext('notsent');
            $this->rcmail->output->command('plugin.rapport_found', $report['files'][0]['findings']);
        }

        return $args;
    }

    /**
     * Return the report on a mail in which something is found; null for a clean one.
     *
     * @throws RuntimeException when the check fails; the message says why
     */
    private function report($mail)
    {
        $answered = $this->answered();
        try {
            [$code, $output, $told] = $this->run($mail, $answered);
            if ($answered && $code != self::CLEAN && $code != self::FOUND) {
                [$code, $output, $told] = $this->run($mail, null); // it may be encrypted
            }
        }
        finally {
            if ($answered) {
                @unlink($answered);
            }
        }

        $report = $code === self::FOUND ? json_decode($output, true) : null;
        if ($code !== self::CLEAN && !is_array($report)) {
            $ending = $code === self::NOT_STARTED ? 'the command cannot be started' : "it ended with code $code";
            throw new RuntimeException(trim($told) ?: $ending);
        }

        return $report;
    }

    /**
     * Return a new file with the mail that is answered; null where none is, or where it cannot be had.
     */
    private function answered()
    {
        $id      = rcube_utils::get_input_string('_id', rcube_utils::INPUT_GPC);
        $compose = $_SESSION['compose_data_' . $id] ?? [];
        $folders = empty($compose['reply_uid']) ? [] : rcmail::get_uids($compose['reply_uid'], $compose['mailbox']);
        foreach ($folders as $folder => $uids) {
            $storage = $this->rcmail->get_storage();
            $before  = $storage->get_folder();
            $storage->set_folder($folder);
            $mail = $storage->get_raw_body((int) ((array) $uids)[0]);
            $storage->set_folder($before);
            if ($mail) {
                $file = rcube_utils::temp_filename('rapport');
                chmod($file, 0600);
                return file_put_contents($file, $mail) ? $file : null;
            }
        }

        return null;
    }

    /**
     * Run the command on a mail.
     *
     * @return array its exit code, its standard output and its standard error
     *
     * @throws RuntimeException when it cannot be started or takes too long
     */
    private function run($mail, $answered)
    {
        $input  = tmpfile();
        $errors = tmpfile();
        fwrite($input, $mail);
        rewind($input);

        $process = proc_open($this->command($answered), [$input, ['pipe', 'w'], $errors], $pipes, null, $this->environment());
        if (!$process) {
            throw new RuntimeException('the command cannot be started');
        }
        $output = $this->read($pipes[1], microtime(true) + $this->rcmail->config->get('rapport_timeout', 10));
        if ($output === null) {
            proc_terminate($process, 9);
            proc_close($process);
            throw new RuntimeException('it took too long');
        }
        $code = proc_close($process);
        rewind($errors);

        return [$code, $output, stream_get_contents($errors)];
    }

    private function command($answered)
    {
        $config = $this->rcmail->config;
        $start  = [$config->get('rapport_program', 'rapport'), 'check', '--as', 'eml', '--format', 'json'];
        $level  = ['--fail-on', $config->get('rapport_fail_on', 'warning')];
        $parent = $answered ? ['--reply-to', $answered] : [];

        return array_merge($start, $level, $parent, $config->get('rapport_arguments', []), ['-']);
    }

    /**
     * Return the environment of the command: what it compiles is kept where the web server may write.
     */
    private function environment()
    {
        $cache = unslashify($this->rcmail->config->get('temp_dir')) . '/rapport-cache';

        return getenv() + ['XDG_CACHE_HOME' => $cache];
    }

    /**
     * Return all that comes from a pipe; null if it does not end before the time $until.
     */
    private function read($pipe, $until)
    {
        $all = '';
        while (!feof($pipe)) {
            $ready   = [$pipe];
            $none    = [];
            $seconds = max(0, $until - microtime(true));
            if (!stream_select($ready, $none, $none, (int) $seconds, (int) (fmod($seconds, 1) * 1e6))) {
                return null;
            }
            $all .= fread($pipe, 65536);
        }

        return $all;
    }

    private function tell_failure($reason)
    {
        $_SESSION['rapport_notice'] = $this->gettext(['name' => 'unchecked', 'vars' => ['reason' => $reason]]);
        rcube::raise_error(['code' => 500, 'file' => __FILE__, 'line' => __LINE__, 'message' => "rapport: the check failed: $reason"], true, false);
    }
}
