# Completion of timeline in fish. The program answers with words as they are; fish quotes them.
function __timeline_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer (_TIMELINE_COMPLETE=complete_fish $words[1] $words[2..-1] $current 2>/dev/null | string split0)
    set -l how $answer[1]
    set -e answer[1]
    while set -q answer[2]
        printf '%s\t%s\n' $answer[1] $answer[2]
        set -e answer[1..2]
    end
    if string match -q '*files*' -- $how
        set -l head (string match -r -- '^-[^=]*=' $current)
        for path in (__fish_complete_path (string replace -r -- '^-[^=]*=' '' $current))
            printf '%s%s\n' "$head" $path
        end
    end
end
complete -c timeline -f -a '(__timeline_complete)'
