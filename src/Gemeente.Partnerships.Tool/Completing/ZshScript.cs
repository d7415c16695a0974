namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>
/// The script for zsh, for a folder of <c>fpath</c> or to source. The shell itself quotes what it inserts.
/// </summary>
internal static class ZshScript
{
    public static string Write(CompletionTree tree) =>
        "#compdef gemeente-partnerships\n\n" + PosixWords.Write(tree) + Main;

    private const string Main = """
        _gemeente_partnerships() {
            local -a candidates match mbegin mend
            local i MATCH MBEGIN MEND command='' previous='' files=0 listed=0 conditions=0
            for ((i = 2; i < CURRENT; i++)); do
                case ${words[i]} in
                    --lang | --width) i=$((i + 1)) ;;
                    -*) ;;
                    *)
                        command=${words[i]}
                        break
                        ;;
                esac
            done
            previous=${words[CURRENT - 1]}
            if [[ $PREFIX == --*=* ]]; then
                previous=${PREFIX%%=*}
                compset -p $(($#previous + 1))
            fi
            if [[ $previous == -* ]] && _gemeente_partnerships_words "$command" "$previous"; then
                if ((conditions)) && [[ $PREFIX =~ '^([a-z-]+)(\\?!=|\\?>=|\\?<=|=)' ]]; then
                    listed=1 conditions=0
                    _gemeente_partnerships_values "${match[1]}"
                    compset -p $#MATCH
                fi
                ((listed)) && compset -P '*,'
            elif [[ $PREFIX == -* ]]; then
                _gemeente_partnerships_options "$command"
            else
                _gemeente_partnerships_arguments "$command"
            fi
            if ((conditions)); then
                compadd -S '' -- "${candidates[@]}"
            else
                compadd -- "${candidates[@]}"
            fi
            ((files)) && _files
            return 0
        }

        if [[ ${funcstack[1]} == _gemeente-partnerships ]]; then
            _gemeente_partnerships "$@"
        else
            compdef _gemeente_partnerships gemeente-partnerships
        fi

        """;
}
