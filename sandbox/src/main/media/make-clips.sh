#!/bin/sh
# Makes the sample media of the sandbox from ffmpeg's own test pictures and tones, so that nobody else's work is in them.
# Needs ffmpeg with libx264, libvpx, libopus, libmp3lame, libvorbis and drawtext. Run it only to change the samples: its
# output is committed.
# Usage: make-clips.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-"$here/../resources/io/telecast/sandbox/media"}
mkdir -p "$out"
seconds=30

ff() { ffmpeg -hide_banner -loglevel error -nostdin -y "$@"; }

# Colour bars, a sweep line that passes once a second, and the running time to the frame.
clock="drawtext=font=monospace:timecode='00\\:00\\:00\\:00':rate=25:fontsize=48:fontcolor=white:box=1:boxcolor=black@0.8:boxborderw=12:x=(w-tw)/2:y=(h-th)/2"
title="drawtext=font=sans:text='Telecast test card':fontsize=28:fontcolor=white:box=1:boxcolor=black@0.8:boxborderw=8:x=(w-tw)/2:y=40"
picture="smptehdbars=size=640x360:rate=25[bars];color=white:size=6x360:rate=25[line];[bars][line]overlay=x='mod(t\\,1)*640':y=0,$title,$clock"
# A soft tone with a short beep at each full second.
sound="aevalsrc=0.05*sin(2*PI*220*t)+0.25*lt(mod(t\\,1)\\,0.08)*sin(2*PI*880*t):s=48000"

ff -f lavfi -i "$picture" -f lavfi -i "$sound" -t $seconds -c:v libx264 -preset veryslow -crf 30 -pix_fmt yuv420p -g 50 \
   -c:a aac -b:a 48k -ac 1 -movflags +faststart -metadata title="Telecast test card" \
   -fflags +bitexact -flags:v +bitexact -flags:a +bitexact "$out/test-card.mp4"
ff -f lavfi -i "$picture" -f lavfi -i "$sound" -t $seconds -c:v libvpx-vp9 -b:v 0 -crf 46 -row-mt 0 -threads 1 -pix_fmt yuv420p -g 50 \
   -c:a libopus -b:a 32k -ac 1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact "$out/test-card.webm"

# A rising scale: each of eight notes lasts three seconds.
scale="aevalsrc=0.2*sin(2*PI*220*pow(2\\,floor(t/3)*2/12)*t)*min(1\\,8*mod(t\\,3))*min(1\\,8*(3-mod(t\\,3))):s=44100"
ff -f lavfi -i "$scale" -t 24 -c:a libmp3lame -b:a 64k -ac 1 -metadata title="Rising scale" -metadata artist="Telecast" \
   -fflags +bitexact -flags:a +bitexact "$out/scale.mp3"
ff -f lavfi -i "$scale" -t 24 -c:a libvorbis -q:a 0 -ac 1 -fflags +bitexact -flags:a +bitexact "$out/scale.ogg"

ff -f lavfi -i "$picture" -ss 1 -frames:v 1 -vf scale=1280:720 -q:v 5 -fflags +bitexact -flags:v +bitexact "$out/poster.jpg"
for name in test-card.mp4 test-card.webm poster.jpg; do
  ff -i "$out/$name" -frames:v 1 -update 1 -vf scale=320:180 -q:v 6 -fflags +bitexact -flags:v +bitexact "$out/$name.thumb.jpg"
done

# Captions: one line for each three seconds.
: > "$out/test-card.srt"
n=1
while [ $n -le $((seconds / 3)) ]; do
  from=$(((n - 1) * 3)); to=$((n * 3))
  printf '%d\n00:00:%02d,000 --> 00:00:%02d,900\nSeconds %d to %d\n\n' $n $from $((to - 1)) $from $to >> "$out/test-card.srt"
  n=$((n + 1))
done
